package dev.slipway.provider.gcp.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** All services behind one loopback address, each under its name: {@code http://127.0.0.1:1234/pubsub/v1/...}. */
public final class FakeGoogle implements AutoCloseable {

    static {
        // Without this every answer waits for the acknowledgement of its first part.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, Service> services;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private int callsLeft = -1;
    private boolean cutsAfter;
    private boolean isCut;
    private Set<String> refused = Set.of();
    private int refusal;
    private String refusalMessage = "";

    public FakeGoogle() {
        FakeContainer container = new FakeContainer();
        this.services = Stream.of(
                        new FakeSql(),
                        new FakeStorage(),
                        new FakePubSub(),
                        new FakeSecrets(),
                        new FakeIam(),
                        new FakeProjects(),
                        new FakeCompute(container),
                        container)
                .collect(Collectors.toMap(Service::name, Function.identity()));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Return the URL of all services, with a place for the name of one. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/{service}/";
    }

    /** Let operations take a while from now on, or be over at once. */
    public void slow(boolean isSlow) {
        services.values().forEach(service -> service.slow(isSlow));
    }

    /** Break the connection at one of the next calls that change something, before or after its effect. */
    public synchronized void crashAfter(int calls, boolean afterEffect) {
        callsLeft = calls;
        cutsAfter = afterEffect;
        isCut = false;
    }

    public synchronized boolean hasCrashed() {
        return isCut;
    }

    /** Refuse these calls with that HTTP status from now on. */
    public synchronized void refuse(Set<String> calls, int http) {
        refuse(calls, http, "refused by the test");
    }

    /** The same with these words, by which some refusals are known for what they are. */
    public synchronized void refuse(Set<String> calls, int http, String message) {
        refused = calls;
        refusal = http;
        refusalMessage = message;
    }

    public synchronized void recover() {
        callsLeft = -1;
        refused = Set.of();
    }

    /** Return how many of these calls have had their effect. */
    public long effects(Set<String> calls) {
        return effects.stream().filter(calls::contains).count();
    }

    /** Return all requests, as method and path. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Return a resource of a service as it is now. */
    public Map<String, Object> resource(String service, String path) {
        return Map.copyOf(service(service).get(path));
    }

    private Service service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    public boolean exists(String service, String path) {
        return service(service).resources.containsKey(path);
    }

    /** Return how many resources of a service there are; operations do not count. */
    public synchronized long count(String service) {
        return service(service).resources.keySet().stream()
                .filter(path -> !path.startsWith("operation/"))
                .count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] parts = exchange.getRequestURI().getPath().substring(1).split("/", 2);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            Service service = services.get(parts[0]);
            byte[] body = body(exchange);
            Answer answer =
                    service == null ? Answer.of(Refused.notFound(parts[0])) : answer(service, exchange, parts[1], body);
            if (answer != null) {
                byte[] bytes = Json.toJsonBytes(answer.body());
                exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
                exchange.getResponseHeaders().add("x-goog-request-id", "r-" + asked.size());
                exchange.sendResponseHeaders(answer.http(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        boolean isPacked = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        InputStream plain = exchange.getRequestBody();
        try (InputStream body = isPacked ? new GZIPInputStream(plain) : plain) {
            return body.readAllBytes();
        }
    }

    private record Answer(int http, Map<String, Object> body) {
        static Answer of(Refused refused) {
            return new Answer(refused.http(), refused.body());
        }
    }

    /** No answer at all is a connection that breaks. */
    private synchronized @Nullable Answer answer(Service service, HttpExchange exchange, String path, byte[] body) {
        boolean isSigned = exchange.getRequestHeaders().containsKey("Authorization");
        try {
            for (Route route : service.routes()) {
                Matcher matcher = route.path().matcher(path);
                if (route.method().equals(exchange.getRequestMethod()) && matcher.matches()) {
                    return perform(route, request(matcher, exchange, body), isSigned);
                }
            }
            throw Refused.notFound(exchange.getRequestMethod() + " " + path);
        } catch (Refused no) {
            return Answer.of(no);
        }
    }

    /** Only signed requests are those of the code under test; others prepare the world, and nothing stops them. */
    private @Nullable Answer perform(Route route, Request request, boolean isSigned) {
        if (!isSigned) {
            return new Answer(200, route.does().apply(request));
        }
        boolean changes = !route.changes().isEmpty();
        if (refused.contains(route.changes())) {
            throw Refused.of(refusal, refusal == 429 ? "RESOURCE_EXHAUSTED" : "PERMISSION_DENIED", refusalMessage);
        }
        if (changes && !cutsAfter && isDue()) {
            return null;
        }
        Answer answer = new Answer(200, route.does().apply(request));
        if (changes) {
            effects.add(route.changes());
        }
        return changes && cutsAfter && isDue() ? null : answer;
    }

    private boolean isDue() {
        if (callsLeft < 0) {
            return false;
        }
        isCut = callsLeft-- == 0;
        return isCut;
    }

    private static Request request(Matcher matcher, HttpExchange exchange, byte[] body) {
        List<String> path = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            path.add(URLDecoder.decode(matcher.group(group), StandardCharsets.UTF_8));
        }
        Map<String, String> query = new TreeMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] sides = pair.split("=", 2);
            query.put(sides[0], sides.length < 2 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return new Request(path, query, body.length == 0 ? Map.of() : Json.tree(body));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
