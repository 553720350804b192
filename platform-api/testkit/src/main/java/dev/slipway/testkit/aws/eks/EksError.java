package dev.slipway.testkit.aws.eks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.testkit.aws.wire.Answer;
import java.nio.charset.StandardCharsets;

/** A refusal in the form of JSON services. */
public final class EksError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final String code;

    EksError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static EksError missing(String what) {
        return new EksError(404, "ResourceNotFoundException", "No " + what + " found.");
    }

    static EksError inUse(String why) {
        return new EksError(409, "ResourceInUseException", why);
    }

    static EksError invalid(String why) {
        return new EksError(400, "InvalidParameterException", why);
    }

    Answer answer() {
        return answer(status, code, String.valueOf(getMessage()));
    }

    /** Return the answer that says so. */
    public static Answer answer(int status, String code, String message) {
        ObjectNode body = JSON.createObjectNode().put("__type", code).put("message", message);
        return new Answer(status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8), code);
    }
}
