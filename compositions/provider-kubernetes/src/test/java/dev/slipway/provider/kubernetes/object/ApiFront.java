package dev.slipway.provider.kubernetes.object;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.kernel.external.Identity;
import dev.slipway.testkit.external.Outside;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a real API server, as its administrator: cuts a call when told to, refuses, and counts what was done. */
final class ApiFront implements Outside, AutoCloseable {

    private static final int NEVER = -1;

    private final KubernetesClient client;
    private final String namespace;
    private final HttpServer server;
    private final AtomicInteger callsToCut = new AtomicInteger(NEVER);
    private final Map<Step, Long> effects = new EnumMap<>(Step.class);
    private volatile Cut cut = Cut.BEFORE_EFFECT;
    private volatile boolean crashed;
    private volatile int refusal;

    ApiFront(KubernetesClient client, String namespace) throws IOException {
        this.client = client;
        this.namespace = namespace;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestURI().toString();
        boolean write = !exchange.getRequestMethod().equals("GET") && !target.contains("dryRun");
        int before = callsToCut.getAndUpdate(calls -> calls == NEVER ? NEVER : calls - 1);
        boolean cutNow = before == 0;
        crashed = crashed || cutNow;
        if (cutNow && cut == Cut.BEFORE_EFFECT) {
            exchange.close();
            return;
        }
        if (write && refusal != 0) {
            answer(exchange, refusal, "{\"message\": \"refused for the test\"}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        HttpResponse<byte[]> response = forward(exchange, target, body);
        if (write && response.code() < 300) {
            count(exchange.getRequestMethod(), response.code());
        }
        if (cutNow) {
            exchange.close();
        } else {
            answer(exchange, response.code(), response.body());
        }
    }

    private synchronized void count(String method, int code) {
        Step step = method.equals("DELETE") ? Step.DELETE : code == 201 ? Step.CREATE : Step.UPDATE;
        effects.merge(step, 1L, Long::sum);
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, String target, byte[] body) {
        HttpClient http = client.getHttpClient();
        String url = client.getMasterUrl().toString().replaceAll("/$", "") + target;
        var request = http.newHttpRequestBuilder().uri(url);
        if (!exchange.getRequestMethod().equals("GET")) {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            request.method(
                    exchange.getRequestMethod(),
                    type == null ? "application/json" : type,
                    new String(body, StandardCharsets.UTF_8));
        }
        try {
            return http.sendAsync(request.build(), byte[].class).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int code, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void crashAfter(int calls, Cut how) {
        cut = how;
        crashed = false;
        callsToCut.set(calls);
    }

    @Override
    public boolean hasCrashed() {
        return crashed;
    }

    @Override
    public void throttle(Step step) {
        refusal = 429;
    }

    @Override
    public void deny(Step step) {
        refusal = 403;
    }

    @Override
    public void recover() {
        callsToCut.set(NEVER);
        refusal = 0;
    }

    @Override
    public boolean slowDown() {
        return false;
    }

    @Override
    public synchronized long effects(Step step) {
        return effects.getOrDefault(step, 0L);
    }

    @Override
    public boolean exists(Identity identity) {
        return client.configMaps()
                        .inNamespace(namespace)
                        .withName(identity.externalName())
                        .get()
                != null;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static ApiFront before(KubernetesClient client, String namespace) {
        try {
            return new ApiFront(client, namespace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
