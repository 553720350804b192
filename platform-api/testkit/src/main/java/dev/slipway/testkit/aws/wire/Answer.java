package dev.slipway.testkit.aws.wire;

import java.nio.charset.StandardCharsets;

/** What goes back over the wire; {@code errorType} is a header in which JSON services say what is wrong, or empty. */
public record Answer(int status, String contentType, byte[] body, String errorType) {

    public Answer(int status, String contentType, byte[] body) {
        this(status, contentType, body, "");
    }

    /** Return an answer in XML. */
    public static Answer xml(int status, Node root) {
        return new Answer(status, "text/xml", root.toXml().getBytes(StandardCharsets.UTF_8));
    }

    public boolean isSuccess() {
        return status < 300;
    }
}
