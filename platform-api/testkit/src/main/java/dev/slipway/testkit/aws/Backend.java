package dev.slipway.testkit.aws;

import com.sun.net.httpserver.Headers;
import dev.slipway.testkit.aws.wire.Answer;
import dev.slipway.testkit.aws.wire.Request;
import java.io.IOException;

/** What stands behind the front: emulated services, or another server. */
interface Backend {

    /** A call as it came over the wire, beside what was read from it. */
    record Raw(String method, String path, Headers headers, byte[] body) {}

    Answer answer(Request request, Raw raw) throws IOException;
}
