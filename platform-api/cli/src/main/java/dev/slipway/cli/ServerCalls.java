package dev.slipway.cli;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Asks slipway-server's REST API; what it refuses is an error with its words. */
final class ServerCalls {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String server;
    private final String token;

    ServerCalls(String server, String token) {
        this.server = server.replaceFirst("/+$", "");
        this.token = token;
    }

    /** Return what stands at a path below {@code /api/v1}. */
    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** Post a document to a path below {@code /api/v1} and return the answer. */
    String post(String path, Map<String, Object> document) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.toJson(document)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = http.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new IOException("no server answers at " + server + "; is it running?", e);
        }
        if (response.statusCode() != OK) {
            throw new IOException(why(response));
        }
        return response.body();
    }

    private static String why(HttpResponse<String> response) {
        String body = response.body().strip();
        try {
            KubeObject problem = Json.object(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return problem.text("detail").orElse("the server answered with status " + response.statusCode());
        } catch (FaultException notJson) {
            return body.isEmpty() ? "the server answered with status " + response.statusCode() : body;
        }
    }
}
