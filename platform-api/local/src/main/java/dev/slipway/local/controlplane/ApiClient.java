package dev.slipway.local.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The few calls that the launcher makes to its own API server, by path. It exists because a full client takes longer to
 * load than a whole control plane takes to start; everything else uses the real client.
 */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final String base;
    private final String token;

    private ApiClient(HttpClient http, String base, String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    static ApiClient of(int port, String certificate, String token) throws IOException {
        var http = HttpClient.newBuilder()
                .sslContext(Trust.of(certificate))
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        return new ApiClient(http, "https://127.0.0.1:" + port, token);
    }

    boolean isReady() throws IOException, InterruptedException {
        return http.send(request("/readyz").timeout(Duration.ofSeconds(5)).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    /** The object at the path; empty when there is none, or no such kind. */
    public Optional<JsonNode> get(String path) throws IOException, InterruptedException {
        var response = http.send(request(path).timeout(TIMEOUT).build(), BodyHandlers.ofString());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(accepted(path, response));
    }

    /** Server-side apply of one object as field manager {@code slipway-local}; the path names the object. */
    public JsonNode apply(String path, String yaml) throws IOException, InterruptedException {
        var request = request(path + "?fieldManager=slipway-local&force=true")
                .timeout(TIMEOUT)
                .header("Content-Type", "application/apply-patch+yaml")
                .method("PATCH", BodyPublishers.ofString(yaml))
                .build();
        return accepted(path, http.send(request, BodyHandlers.ofString()));
    }

    /** Deletes the object; absence is fine. */
    public void delete(String path) throws IOException, InterruptedException {
        var response = http.send(request(path).timeout(TIMEOUT).DELETE().build(), BodyHandlers.ofString());
        if (response.statusCode() != 404) {
            accepted(path, response);
        }
    }

    /**
     * Follows a collection until an event satisfies the predicate or the API server ends the watch, which it does after
     * {@code seconds}. Without a resource version a watch begins with what is there, so nothing is missed between two.
     *
     * @return whether an event satisfied the predicate
     */
    public boolean watch(String path, int seconds, Predicate<JsonNode> last) throws IOException, InterruptedException {
        var parameters = (path.contains("?") ? "&" : "?") + "watch=true&timeoutSeconds=" + seconds;
        var response = http.send(request(path + parameters).build(), BodyHandlers.ofLines());
        try (var lines = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("watching " + path + " was answered with " + response.statusCode());
            }
            for (var line : (Iterable<String>) lines::iterator) {
                if (last.test(JSON.readTree(line))) {
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException e) {
            throw new IOException("the watch of " + path + " broke off", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private static JsonNode accepted(String path, HttpResponse<String> response) throws IOException {
        var body = JSON.readTree(response.body());
        if (response.statusCode() >= 300) {
            throw new IOException(path + ": " + body.path("message").asText(response.body()));
        }
        return body;
    }
}
