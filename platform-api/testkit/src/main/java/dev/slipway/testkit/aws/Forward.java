package dev.slipway.testkit.aws;

import com.sun.net.httpserver.Headers;
import dev.slipway.testkit.aws.wire.Answer;
import dev.slipway.testkit.aws.wire.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;

/** Another server, such as moto, that gets the calls as they came. */
final class Forward implements Backend {

    /** Headers that the client sets by itself or that concern one connection only. */
    private static final Set<String> HOP =
            Set.of("host", "content-length", "connection", "expect", "transfer-encoding");

    private final URI target;
    private final HttpClient client = HttpClient.newHttpClient();

    Forward(URI target) {
        this.target = target;
    }

    @Override
    public Answer answer(Request request, Raw raw) throws IOException {
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(target.resolve(raw.path()))
                .method(raw.method(), HttpRequest.BodyPublishers.ofByteArray(raw.body()));
        copy(raw.headers(), forwarded);
        try {
            HttpResponse<byte[]> response = client.send(forwarded.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("text/xml");
            String errorType = response.headers().firstValue("x-amzn-ErrorType").orElse("");
            return new Answer(response.statusCode(), type, response.body(), errorType);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void copy(Headers headers, HttpRequest.Builder request) {
        headers.forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase())) {
                values.forEach(value -> request.header(name, value));
            }
        });
    }
}
