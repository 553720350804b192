package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request to the API server at a time, over the client library's connections and credentials. */
final class KubeHttp implements Door {

    private static final int TIMEOUT_SECONDS = 30;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 300;

    private final HttpClient http;
    private final String master;

    KubeHttp(KubernetesClient client) {
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

    private HttpResponse<byte[]> send(
            String method, String path, String contentType, @org.jspecify.annotations.Nullable String body) {
        HttpRequest.Builder request =
                http.newHttpRequestBuilder().uri(master + path).timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        request.setHeader("Accept", "application/json");
        if (!method.equals("GET")) {
            request.method(method, contentType, body == null ? "" : body);
        }
        try {
            return http.sendAsync(request.build(), byte[].class).get(TIMEOUT_SECONDS + 5L, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "interrupted while talking to the API server", e);
        } catch (ExecutionException e) {
            throw KubeFaults.unreachable(master, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw KubeFaults.unreachable(master, e);
        }
    }
}
