package dev.slipway.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP service that notes its calls and answers what it was told to. */
public final class HttpDouble implements AutoCloseable {

    private final HttpServer server;
    private final Answer otherwise;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** What was called. */
    public record Call(String method, String path, Map<String, String> headers, String body) {}

    private record Answer(int status, Map<String, String> headers, String body) {}

    private HttpDouble(HttpServer server, Answer otherwise) {
        this.server = server;
        this.otherwise = otherwise;
    }

    /** A service that is content with every call that it was not told about. */
    public static HttpDouble start() {
        return start(new Answer(200, Map.of(), "{\"ok\":true}"));
    }

    /** A service that does not find what it was not told about. */
    public static HttpDouble startEmpty() {
        return start(new Answer(404, Map.of(), "{}"));
    }

    private static HttpDouble start(Answer otherwise) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            HttpDouble http = new HttpDouble(server, otherwise);
            server.createContext("/", http::handle);
            server.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String path = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(exchange.getRequestMethod(), path, headers, body));
        Answer answer = answers.getOrDefault(exchange.getRequestMethod() + " " + path, otherwise);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public HttpDouble answering(String methodAndPath, int status, String body) {
        return answering(methodAndPath, status, Map.of(), body);
    }

    public HttpDouble answering(String methodAndPath, int status, Map<String, String> headers, String body) {
        answers.put(methodAndPath, new Answer(status, headers, body));
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
