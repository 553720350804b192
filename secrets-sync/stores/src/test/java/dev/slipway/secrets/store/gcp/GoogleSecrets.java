package dev.slipway.secrets.store.gcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/** Secret Manager's wire protocol, as its public discovery document has it, as far as stores need it. */
final class GoogleSecrets implements AutoCloseable {

    /** A secret and its versions, the first of which has the number 1. */
    private static final class Secret {
        private final Map<String, Object> fields;
        private final List<Map<String, Object>> versions = new ArrayList<>();

        Secret(Map<String, Object> fields) {
            this.fields = fields;
        }
    }

    private record Refused(int code, String status) {}

    final AtomicInteger writes = new AtomicInteger();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> exchanged = new CopyOnWriteArrayList<>();
    private final Map<String, Secret> secrets = new TreeMap<>();
    private final HttpServer server;

    GoogleSecrets() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized void state(String secret, int version, String state) {
        Objects.requireNonNull(secrets.get(secret)).versions.get(version - 1).put("state", state);
    }

    synchronized void add(String name, Map<String, Object> labels, String... values) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("labels", labels);
        Secret secret = new Secret(fields);
        fields.put("name", name);
        secrets.put(name, secret);
        for (String value : values) {
            addVersion(secret, java.util.Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Object addVersion(Secret secret, Object data) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("name", secret.fields.get("name") + "/versions/" + (secret.versions.size() + 1));
        version.put("state", "ENABLED");
        version.put("data", data);
        secret.versions.add(version);
        return version;
    }

    private void serve(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        byte[] body =
                (zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()).readAllBytes();
        asked.add(exchange.getRequestURI().getPath() + " by "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        Object answer =
                tokens(exchange, body).orElseGet(() -> answer(exchange, body.length == 0 ? Map.of() : Json.tree(body)));
        int status = answer instanceof Refused refused ? refused.code() : 200;
        Object shown = answer instanceof Refused refused
                ? Map.of(
                        "error",
                        Map.of("code", refused.code(), "status", refused.status(), "message", refused.status()))
                : answer;
        byte[] bytes = Json.toJsonBytes(shown);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Whoever shows a token gets another one that says whose it was. */
    private Optional<Object> tokens(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/v1/token")) {
            exchanged.add(URLDecoder.decode(new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            return Optional.of(Map.of(
                    "access_token", "of-the-pool",
                    "issued_token_type", "urn:ietf:params:oauth:token-type:access_token",
                    "token_type", "Bearer",
                    "expires_in", 3600));
        }
        return path.endsWith(":generateAccessToken")
                ? Optional.of(Map.of("accessToken", "of-the-account", "expireTime", "2099-01-01T00:00:00Z"))
                : Optional.empty();
    }

    private synchronized Object answer(HttpExchange exchange, Map<String, Object> body) {
        String path = exchange.getRequestURI().getPath().substring("/v1/".length());
        String method = exchange.getRequestMethod();
        if (!method.equals("GET")) {
            writes.incrementAndGet();
        }
        if (path.endsWith("/secrets")) {
            return method.equals("GET") ? list() : create(exchange, path, body);
        }
        String name = path.replaceAll("(/versions.*|:addVersion)$", "");
        Secret secret = secrets.get(name);
        if (secret == null) {
            return new Refused(404, "NOT_FOUND");
        }
        if (path.endsWith(":addVersion")) {
            return addVersion(
                    secret,
                    Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(body.get("payload"))).get("data")));
        }
        if (path.endsWith("/versions")) {
            return Map.of("versions", secret.versions);
        }
        if (path.endsWith(":access")) {
            return access(secret, path.replaceAll(".*/versions/|:access$", ""));
        }
        return method.equals("DELETE") ? Objects.requireNonNull(secrets.remove(name)).fields : secret.fields;
    }

    private Object list() {
        return Map.of(
                "secrets",
                secrets.values().stream().map(secret -> secret.fields).toList());
    }

    private Object create(HttpExchange exchange, String path, Map<String, Object> body) {
        String id = exchange.getRequestURI().getQuery().replaceAll(".*secretId=([^&]*).*", "$1");
        Map<String, Object> fields = new LinkedHashMap<>(body);
        fields.put("name", path + "/" + id);
        secrets.put(path + "/" + id, new Secret(fields));
        return fields;
    }

    private static Object access(Secret secret, String version) {
        int number = version.equals("latest") ? secret.versions.size() : Integer.parseInt(version);
        if (number < 1 || number > secret.versions.size()) {
            return new Refused(404, "NOT_FOUND");
        }
        Map<String, Object> found = secret.versions.get(number - 1);
        return "ENABLED".equals(found.get("state"))
                ? Map.of("name", found.get("name"), "payload", Map.of("data", found.get("data")))
                : new Refused(400, "FAILED_PRECONDITION");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
