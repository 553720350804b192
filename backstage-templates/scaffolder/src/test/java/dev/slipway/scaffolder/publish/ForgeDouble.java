package dev.slipway.scaffolder.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.rendering.HostKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A Git host's API in the test's process: answers what it was told to answer, refuses every call that it was not told
 * about, every one that is not as the host's documents have it, and every one without the token, and keeps the calls.
 */
final class ForgeDouble implements AutoCloseable {

    /** One call. */
    record Call(String method, String path, Map<String, Object> body) {}

    private record Rule(String method, Pattern path, int status, Function<Call, String> answer) {}

    private final HttpServer server;
    private final HostKind kind;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    ForgeDouble(HostKind kind) throws IOException {
        this.kind = kind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A later rule for the same call wins. */
    synchronized ForgeDouble on(String method, String path, int status, String answer) {
        return on(method, path, status, call -> answer);
    }

    synchronized ForgeDouble on(String method, String path, int status, Function<Call, String> answer) {
        rules.add(0, new Rule(method, Pattern.compile(path), status, answer));
        return this;
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                body.isEmpty() ? Map.of() : Json.tree(body.getBytes(StandardCharsets.UTF_8)));
        Map<Integer, String> found = new LinkedHashMap<>();
        String authorization = kind == HostKind.GITEA ? "token t0ken" : "Bearer t0ken";
        List<String> objections = new ArrayList<>(ForgeContract.objections(kind, call));
        if (!body.isEmpty()
                && !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            objections.add("the body is no JSON");
        }
        if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            found.put(401, "{\"message\":\"Bad credentials\"}");
        } else if (!objections.isEmpty()) {
            found.put(400, Json.toJson(Map.of("message", "not as documented: " + objections)));
        } else {
            synchronized (this) {
                calls.add(call);
                rules.stream()
                        .filter(rule -> rule.method().equals(call.method())
                                && rule.path().matcher(call.path()).matches())
                        .findFirst()
                        .ifPresentOrElse(
                                rule -> found.put(rule.status(), rule.answer().apply(call)),
                                () -> found.put(501, "{\"message\":\"nobody expects " + call.path() + "\"}"));
            }
        }
        Map.Entry<Integer, String> answer = found.entrySet().iterator().next();
        byte[] bytes = answer.getValue().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.getKey(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
