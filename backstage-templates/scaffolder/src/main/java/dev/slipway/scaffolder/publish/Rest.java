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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls of a host's REST API, and the one place that knows what its failures mean. Tokens go into a header only. */
final class Rest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";
    private static final int PAGES = 50;
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"next\"");

    private final HttpClient client;
    private final String base;
    private final Redacted<String> authorization;
    private final Map<String, String> headers;

    /**
     * @param authorization the whole value of the header
     * @param headers more that the host wants with each call
     */
    Rest(HttpClient client, String base, Redacted<String> authorization, Map<String, String> headers) {
        this.client = client;
        this.base = base;
        this.authorization = authorization;
        this.headers = headers;
    }

    KubeObject get(String path) {
        return object(send("GET", path, ""));
    }

    /** Return the answer; empty for 404. */
    Optional<KubeObject> find(String path) {
        HttpResponse<String> response = send("GET", path, "");
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(object(response));
    }

    /** Return the objects of a list, or of its first page. */
    List<KubeObject> list(String path) {
        return objects(checked(send("GET", path, "")));
    }

    /** Return the first object of a list that is such a one, on whatever page it is. */
    Optional<KubeObject> first(String path, Predicate<KubeObject> such) {
        Optional<String> next = Optional.of(path);
        for (int page = 0; page < PAGES && next.isPresent(); page++) {
            HttpResponse<String> response = checked(send("GET", next.get(), ""));
            Optional<KubeObject> found = objects(response).stream().filter(such).findFirst();
            if (found.isPresent()) {
                return found;
            }
            next = next(response);
        }
        return Optional.empty();
    }

    /** Return the path of the next page; the token goes to no other place than the host's API, whatever a link says. */
    private Optional<String> next(HttpResponse<String> response) {
        return response.headers().allValues("link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .filter(url -> url.startsWith(base + "/"))
                .map(url -> url.substring(base.length()))
                .findFirst();
    }

    private static List<KubeObject> objects(HttpResponse<String> response) {
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

    /** Delete it; what is not there is no error, which GitHub says of a reference by a number of its own. */
    void delete(String path) {
        HttpResponse<String> response = send("DELETE", path, "");
        boolean absent = response.statusCode() == 404
                || response.statusCode() == 422 && said(response.body()).contains("does not exist");
        if (!absent) {
            checked(response);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .setHeader("User-Agent", "slipway")
                .setHeader("Authorization", authorization.reveal())
                .setHeader("Content-Type", JSON)
                .setHeader("Accept", JSON)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
        throw new FaultException(fault, what + " was answered with " + status + advice(response, fault) + said);
    }

    private static Fault fault(HttpResponse<String> response, String said) {
        if (said.contains("already exists")) {
            // Each host has a number of its own for this.
            return Fault.CONFLICT;
        }
        return switch (response.statusCode()) {
            case 401 -> Fault.DENIED;
            case 403 -> isSpent(response, said) ? Fault.THROTTLED : Fault.DENIED;
            case 404 -> Fault.NOT_FOUND;
            case 409 -> Fault.CONFLICT;
            case 429 -> Fault.THROTTLED;
            default -> response.statusCode() >= 500 ? Fault.UNAVAILABLE : Fault.INVALID;
        };
    }

    /** GitHub's second limit may be told by words alone. */
    private static boolean isSpent(HttpResponse<String> response, String said) {
        return header(response, "x-ratelimit-remaining").filter("0"::equals).isPresent()
                || header(response, "retry-after").isPresent()
                || said.contains("rate limit");
    }

    private static Optional<String> header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name);
    }

    private static String advice(HttpResponse<String> response, Fault fault) {
        if (fault == Fault.THROTTLED) {
            return ": the host takes no more calls of this token" + until(response) + "; it is tried again";
        }
        return switch (response.statusCode()) {
            case 301, 302, 307, 308 -> ": the repository has moved; name its new place";
            case 401 -> ": the token is missing, wrong or expired; give the step a new one";
            case 403 -> ": the token may not do this; it needs the right to write to the repository";
            case 404 -> ": there is no such repository, or the token may not see it";
            case 423 -> ": the repository is archived and takes no changes";
            default -> fault == Fault.CONFLICT ? ": somebody has made it in the meantime; choose another name" : "";
        };
    }

    private static String until(HttpResponse<String> response) {
        Optional<String> seconds = header(response, "retry-after").filter(Rest::isNumber);
        if (seconds.isPresent()) {
            return " for " + seconds.get() + " s";
        }
        return header(response, "x-ratelimit-reset")
                .or(() -> header(response, "ratelimit-reset"))
                .filter(Rest::isNumber)
                .map(reset -> " until " + Instant.ofEpochSecond(Long.parseLong(reset)))
                .orElse(" for now");
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,12}");
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
