package dev.slipway.scaffolder.publish;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.rendering.HostKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Git host's API in the test's process: answers what it was told to answer, refuses every call that it was not told
 * about, every one that is not as the host's documents have it ({@link ForgeContract} names them), and every one without the
 * token, and keeps the calls. It answers with no status that the documents do not have for the call. A test in which a call
 * was made that no host takes fails when the double is closed, whatever was made of the answer.
 */
final class ForgeDouble implements AutoCloseable {

    /** One call. */
    record Call(String method, String path, Map<String, Object> body) {}

    /** What a call is answered with. */
    record Answer(int status, String body, Map<String, String> headers) {

        Answer(int status, String body) {
            this(status, body, Map.of());
        }
    }

    private record Rule(String method, Pattern path, Answer answer) {}

    private final HttpServer server;
    private final HostKind kind;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    ForgeDouble(HostKind kind) throws IOException {
        this.kind = kind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A later rule for the same call wins. */
    synchronized ForgeDouble on(String method, String path, int status, String answer) {
        return on(method, path, new Answer(status, answer));
    }

    synchronized ForgeDouble on(String method, String path, Answer answer) {
        rules.add(0, new Rule(method, Pattern.compile(path), answer));
        return this;
    }

    /** Return the address of the API. */
    String base() {
        return "http://" + host();
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
        Answer answer = refused(exchange, call, body).orElseGet(() -> answer(call));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Answer answer(Call call) {
        calls.add(call);
        return rules.stream()
                .filter(rule -> rule.method().equals(call.method())
                        && rule.path().matcher(call.path()).matches())
                .findFirst()
                .map(Rule::answer)
                .map(answer -> ForgeContract.mayAnswer(kind, call, answer.status())
                        ? answer
                        : mistake("the host never answers " + call + " with " + answer.status()))
                .orElseGet(() -> said(501, "nobody expects " + call.path()));
    }

    private Optional<Answer> refused(HttpExchange exchange, Call call, String body) {
        Headers headers = exchange.getRequestHeaders();
        String authorization = kind == HostKind.GITEA ? "token t0ken" : "Bearer t0ken";
        if (!authorization.equals(headers.getFirst("Authorization"))) {
            return Optional.of(said(401, kind == HostKind.GITLAB ? "401 Unauthorized" : "Bad credentials"));
        }
        List<String> objections = new ArrayList<>(ForgeContract.objections(kind, call));
        if (!body.isEmpty() && !"application/json".equals(headers.getFirst("Content-Type"))) {
            objections.add("the body is no JSON");
        }
        if (kind == HostKind.GITHUB) {
            objections.addAll(ofGitHub(headers));
        }
        return objections.isEmpty() ? Optional.empty() : Optional.of(mistake(call + ": " + objections));
    }

    /** "Troubleshooting the REST API", sections "User agent required" and "Not a supported version". */
    private static List<String> ofGitHub(Headers headers) {
        List<String> objections = new ArrayList<>();
        if (headers.getFirst("User-Agent") == null) {
            objections.add("there is no User-Agent");
        }
        if (!"2022-11-28".equals(headers.getFirst("X-GitHub-Api-Version"))) {
            objections.add("this version is not supported");
        }
        return objections;
    }

    private synchronized Answer mistake(String what) {
        mistakes.add(what);
        return said(500, "not as documented: " + what);
    }

    private static Answer said(int status, String message) {
        return new Answer(status, Json.toJson(Map.of("message", message)));
    }

    @Override
    public synchronized void close() {
        server.stop(0);
        if (!mistakes.isEmpty()) {
            throw new AssertionError("calls that are not as documented: " + mistakes);
        }
    }
}
