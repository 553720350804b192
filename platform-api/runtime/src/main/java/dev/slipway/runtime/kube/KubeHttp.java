package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.net.ConnectException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request to the API server at a time, over the client library's connections and credentials. */
final class KubeHttp implements Door {

    private static final int TIMEOUT_SECONDS = 30;
    private static final int ATTEMPTS = 3;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 300;

    private final HttpClient http;
    private final String master;
    private final String user;

    KubeHttp(KubernetesClient client) {
        this(client, "");
    }

    /** Requests that act as the user, for which the client's own user needs the right to impersonate; empty for none. */
    KubeHttp(KubernetesClient client, String user) {
        this.user = user;
        this.http = client.getHttpClient();
        String url = client.getMasterUrl().toString();
        this.master = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    @Override
    public Optional<KubeObject> find(String path) {
        HttpResponse<byte[]> response = send("GET", path, "application/json", null);
        if (response.code() == NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(answer("GET", path, response));
    }

    @Override
    public KubeObject write(String method, String path, String contentType, Object body) {
        return answer(method, path, send(method, path, contentType, Json.toJson(body)));
    }

    private static KubeObject answer(String method, String path, HttpResponse<byte[]> response) {
        byte[] body = response.body();
        if (response.code() >= FIRST_ERROR) {
            throw KubeFaults.of(method, path, response.code(), body);
        }
        return Json.object(body);
    }

    private HttpResponse<byte[]> send(String method, String path, String contentType, @Nullable String body) {
        HttpRequest.Builder request =
                http.newHttpRequestBuilder().uri(master + path).timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        request.setHeader("Accept", "application/json");
        if (!user.isEmpty()) {
            request.setHeader("Impersonate-User", user);
        }
        if (!method.equals("GET")) {
            request.method(method, contentType, body == null ? "" : body);
        }
        int attempts = isRepeatable(method, contentType) ? ATTEMPTS : 1;
        return send(request.build(), attempts);
    }

    /** A connection that the server closes while a request is under way says nothing about the request. */
    private HttpResponse<byte[]> send(HttpRequest request, int attempts) {
        try {
            return http.sendAsync(request, byte[].class).get(TIMEOUT_SECONDS + 5L, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "interrupted while talking to the API server", e);
        } catch (ExecutionException e) {
            if (attempts > 1 && isBroken(e.getCause())) {
                return send(request, attempts - 1);
            }
            throw KubeFaults.unreachable(master, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw KubeFaults.unreachable(master, e);
        }
    }

    private static boolean isBroken(@Nullable Throwable cause) {
        return !(cause instanceof ConnectException) && !(cause instanceof TimeoutException);
    }

    /** Return whether a request that was answered already does no harm when it is sent again. */
    private static boolean isRepeatable(String method, String contentType) {
        return method.equals("GET") || method.equals("PATCH") && contentType.startsWith("application/apply-patch");
    }
}
