package dev.slipway.provider.helm;

import com.marcnuri.helm.Helm;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A repository of one chart; its version 0.3.0 is not what the index says. Below /locked it wants a password. Version 0.1.0
 * is in a registry besides, by the protocol of the Open Container Initiative.
 */
final class ChartServer implements AutoCloseable {

    private static final byte[] CONFIG =
            "{\"name\": \"box\", \"version\": \"0.1.0\", \"apiVersion\": \"v2\"}".getBytes(StandardCharsets.UTF_8);
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String PASSWORD =
            "Basic " + Base64.getEncoder().encodeToString("reader:s3cret".getBytes(StandardCharsets.UTF_8));

    private final Path directory;
    private final HttpServer server;

    ChartServer() throws IOException {
        directory = Files.createTempDirectory("charts");
        StringBuilder index = new StringBuilder("apiVersion: v1\nentries:\n  box:\n");
        for (String version : List.of("0.1.0", "0.2.0")) {
            index.append("  - {name: box, version: ").append(version);
            index.append(", urls: [box-").append(version).append(".tgz], digest: ");
            index.append(sha256(packed(version))).append("}\n");
        }
        index.append("  - {name: box, version: 0.3.0, urls: [box-0.2.0.tgz], digest: \"00\"}\n");
        Files.writeString(directory.resolve("index.yaml"), index.toString());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.createContext("/v2/", this::answerAsRegistry);
        server.start();
    }

    private byte[] packed(String version) throws IOException {
        Path chart = Files.createDirectories(directory.resolve("source-" + version + "/box"));
        Files.createDirectories(chart.resolve("templates"));
        Files.writeString(chart.resolve("Chart.yaml"), "{apiVersion: v2, name: box, version: " + version + "}\n");
        Files.writeString(chart.resolve("values.yaml"), "colour: blue\n");
        Files.writeString(chart.resolve("templates/box.yaml"), """
                {{- if .Values.broken }}{{ fail "the box is broken" }}{{ end }}
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: {{ .Release.Name }}-box}
                data:
                  colour: {{ .Values.colour | quote }}
                  version: {{ .Chart.Version | quote }}
                """);
        new Helm(chart).packageIt().withDestination(directory).call();
        return Files.readAllBytes(directory.resolve("box-" + version + ".tgz"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean locked = path.startsWith("/locked/");
        Path file = directory.resolve(path.replaceFirst("^/(locked/)?", ""));
        int code = 200;
        if (locked && !PASSWORD.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            code = 401;
        } else if (!Files.isRegularFile(file)) {
            code = 404;
        }
        byte[] body = code == 200 ? Files.readAllBytes(file) : new byte[0];
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** A manifest names a configuration and one layer, the package; both are found by their digests. */
    private void answerAsRegistry(HttpExchange exchange) throws IOException {
        byte[] layer = Files.readAllBytes(directory.resolve("box-0.1.0.tgz"));
        String path = exchange.getRequestURI().getPath();
        boolean isManifest = path.startsWith("/v2/box/manifests/");
        byte[] content = path.endsWith(sha256(CONFIG)) ? CONFIG : layer;
        byte[] body = isManifest ? manifest(layer) : content;
        exchange.getResponseHeaders().set("Content-Type", isManifest ? MANIFEST : "application/octet-stream");
        exchange.getResponseHeaders().set("Docker-Content-Digest", "sha256:" + sha256(body));
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        if (isHead) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
        }
        exchange.sendResponseHeaders(200, isHead ? -1 : body.length);
        if (!isHead) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static byte[] manifest(byte[] layer) {
        String text = "{\"schemaVersion\": 2, \"mediaType\": \"" + MANIFEST + "\", \"config\": "
                + described("application/vnd.cncf.helm.config.v1+json", CONFIG) + ", \"layers\": ["
                + described("application/vnd.cncf.helm.chart.content.v1.tar+gzip", layer) + "]}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String manifestDigest() throws IOException {
        return "sha256:" + sha256(manifest(Files.readAllBytes(directory.resolve("box-0.1.0.tgz"))));
    }

    private static String described(String type, byte[] content) {
        return "{\"mediaType\": \"" + type + "\", \"digest\": \"sha256:" + sha256(content) + "\", \"size\": "
                + content.length + "}";
    }

    String registry() {
        return "oci://127.0.0.1:" + server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
