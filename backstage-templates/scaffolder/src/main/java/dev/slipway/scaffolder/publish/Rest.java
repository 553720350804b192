package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of a host's REST API, and the one place that knows what its failures mean. Tokens go into a header only. */
final class Rest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String base;
    private final Redacted<String> authorization;

    /** @param authorization the whole value of the header */
    Rest(HttpClient client, String base, Redacted<String> authorization) {
        this.client = client;
        this.base = base;
        this.authorization = authorization;
    }

    KubeObject get(String path) {
        return object(send("GET", path, ""));
    }

    /** Return the answer; empty for 404. */
    Optional<KubeObject> find(String path) {
        HttpResponse<String> response = send("GET", path, "");
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(object(response));
    }

    /** Return the objects of a list. */
    List<KubeObject> list(String path) {
        HttpResponse<String> response = checked(send("GET", path, ""));
        return KubeObject.of(Json.tree(("{\"items\":" + response.body() + "}").getBytes(StandardCharsets.UTF_8)))
                .list("items")
                .stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }

    KubeObject post(String path, Map<String, ?> body) {
        return object(send("POST", path, Json.toJson(body)));
    }

    void patch(String path, Map<String, ?> body) {
        checked(send("PATCH", path, Json.toJson(body)));
    }

    void put(String path, Map<String, ?> body) {
        checked(send("PUT", path, Json.toJson(body)));
    }

    void delete(String path) {
        HttpResponse<String> response = send("DELETE", path, "");
        if (response.statusCode() != 404) {
            checked(response);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization.reveal())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new FaultException(Fault.UNAVAILABLE, base + " cannot be reached: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "interrupted while waiting for " + base, e);
        }
    }

    private KubeObject object(HttpResponse<String> response) {
        String body = checked(response).body();
        return KubeObject.of(body.isBlank() ? Map.of() : Json.tree(body.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> checked(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status < 300) {
            return response;
        }
        String what =
                response.request().method() + " " + response.request().uri().getPath();
        String said = said(response.body());
        Fault fault = fault(response, said);
        throw new FaultException(fault, what + " was answered with " + status + advice(status, fault) + said);
    }

    private static Fault fault(HttpResponse<String> response, String said) {
        boolean spent = response.headers()
                        .firstValue("x-ratelimit-remaining")
                        .filter("0"::equals)
                        .isPresent()
                || response.headers().firstValue("retry-after").isPresent();
        if (said.contains("already exists")) {
            // Each host has a number of its own for this.
            return Fault.CONFLICT;
        }
        return switch (response.statusCode()) {
            case 401 -> Fault.DENIED;
            case 403 -> spent ? Fault.THROTTLED : Fault.DENIED;
            case 404 -> Fault.NOT_FOUND;
            case 409 -> Fault.CONFLICT;
            case 429 -> Fault.THROTTLED;
            default -> response.statusCode() >= 500 ? Fault.UNAVAILABLE : Fault.INVALID;
        };
    }

    private static String advice(int status, Fault fault) {
        if (fault == Fault.THROTTLED) {
            return ": the host takes no more calls of this token for now; it is tried again";
        }
        return switch (status) {
            case 301, 302, 307, 308 -> ": the repository has moved; name its new place";
            case 401 -> ": the token is missing, wrong or expired; give the step a new one";
            case 403 -> ": the token may not do this; it needs the right to write to the repository";
            case 404 -> ": there is no such repository, or the token may not see it";
            default -> fault == Fault.CONFLICT ? ": somebody has made it in the meantime; choose another name" : "";
        };
    }

    /** The host's own words, which are short in all three dialects. */
    private static String said(String body) {
        try {
            KubeObject answer = KubeObject.of(Json.tree(body.getBytes(StandardCharsets.UTF_8)));
            String errors = answer.list("errors").isEmpty() ? "" : " " + Json.toJson(answer.list("errors"));
            return answer.at("message")
                    .or(() -> answer.at("error_description"))
                    .or(() -> answer.at("error"))
                    .map(message -> " (" + message + errors + ")")
                    .orElse("");
        } catch (FaultException noJson) {
            return "";
        }
    }
}
