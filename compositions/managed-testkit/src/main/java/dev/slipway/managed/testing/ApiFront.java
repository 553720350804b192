package dev.slipway.managed.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.kernel.external.Identity;
import dev.slipway.testkit.external.Outside;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.internal.SSLUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/** Stands before a real API server, as its administrator: cuts a call when told to, refuses, and counts what was done. */
public final class ApiFront implements Outside, AutoCloseable {

    private static final int NEVER = -1;
    private static final String JSON = "application/json";
    private static final String REFUSED = """
            {"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure", "message": "%2$s",
             "reason": "%3$s", "code": %1$d}
            """;

    private final Config administrator;
    private final HttpClient http;
    private final Predicate<Identity> existing;
    private final HttpServer server;
    private final AtomicInteger callsToCut = new AtomicInteger(NEVER);
    private final Map<Step, Long> effects = new EnumMap<>(Step.class);
    private volatile Cut cut = Cut.BEFORE_EFFECT;
    private volatile boolean countsReads = true;
    private volatile boolean crashed;
    private volatile int refusal;

    private ApiFront(KubernetesClient client, Predicate<Identity> existing) throws IOException {
        this.administrator = client.getConfiguration();
        this.http = HttpClient.newBuilder().sslContext(trusted(administrator)).build();
        this.existing = existing;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    private static SSLContext trusted(Config config) throws IOException {
        try {
            return SSLUtils.sslContext(config);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Cut calls that change something only; reads are as many as a client likes. */
    public ApiFront countingChanges() {
        countsReads = false;
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestURI().toString();
        boolean write = !exchange.getRequestMethod().equals("GET") && !target.contains("dryRun");
        boolean counts = write || countsReads;
        int before = counts ? callsToCut.getAndUpdate(calls -> calls == NEVER ? NEVER : calls - 1) : NEVER;
        boolean cutNow = before == 0;
        crashed = crashed || cutNow;
        if (cutNow && cut == Cut.BEFORE_EFFECT) {
            exchange.close();
            return;
        }
        if (write && refusal != 0) {
            answer(exchange, refusal, JSON, refused(refusal));
            return;
        }
        HttpResponse<byte[]> response = forward(exchange, target, body);
        if (write && response.statusCode() < 300) {
            count(exchange.getRequestMethod(), response.statusCode());
        }
        if (cutNow) {
            exchange.close();
        } else {
            answer(
                    exchange,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(JSON),
                    response.body());
        }
    }

    /** Say it in the words of an API server. */
    private static byte[] refused(int code) {
        String text = code == 403
                ? REFUSED.formatted(code, "things is forbidden: User test cannot do this", "Forbidden")
                : REFUSED.formatted(code, "too many requests, please try again later", "TooManyRequests");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private synchronized void count(String method, int code) {
        Step step = method.equals("DELETE") ? Step.DELETE : code == 201 ? Step.CREATE : Step.UPDATE;
        effects.merge(step, 1L, Long::sum);
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, String target, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server() + target))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : List.of("Accept", "Content-Type")) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                    .ifPresent(value -> request.header(header, value));
        }
        String token = administrator.getOauthToken() == null
                ? administrator.getAutoOAuthToken()
                : administrator.getOauthToken();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String server() {
        return administrator.getMasterUrl().replaceAll("/$", "");
    }

    private static void answer(HttpExchange exchange, int code, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
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
        return existing.test(identity);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Stand before the server that the client talks to; the predicate looks past the front. */
    public static ApiFront before(KubernetesClient client, Predicate<Identity> existing) {
        try {
            return new ApiFront(client, existing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
