package dev.slipway.delivery.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** A repository of charts and a registry on loopback: the parts of both that are needed to read from them. */
final class ChartHost implements AutoCloseable {

    private record Release(String name, String version, byte[] archive) {}

    private final HttpServer server;
    private final List<Release> releases = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    private final Map<String, byte[]> manifests = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> tags = new CopyOnWriteArrayList<>();
    private volatile String authorization = "";

    ChartHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String url() {
        return "http://" + address() + "/charts";
    }

    List<String> requests() {
        return requests;
    }

    void requireLogin(String user, String password) {
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Publish a chart in the repository and, under {@code charts/<name>}, in the registry. */
    void publish(String name, String version, Map<String, String> files) {
        Map<String, String> all = new TreeMap<>(files);
        all.put("Chart.yaml", "apiVersion: v2\nname: " + name + "\nversion: " + version + "\n");
        Map<String, String> placed = new TreeMap<>();
        all.forEach((path, text) -> placed.put(name + "/" + path, text));
        publish(name, version, archive(placed));
    }

    void publish(String name, String version, byte[] archive) {
        releases.add(new Release(name, version, archive));
        String config = blob("{\"name\": \"%s\", \"version\": \"%s\"}"
                .formatted(name, version)
                .getBytes(StandardCharsets.UTF_8));
        String layer = blob(archive);
        byte[] manifest = """
            {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
             "config": {"mediaType": "application/vnd.cncf.helm.config.v1+json", "digest": "%s", "size": %d},
             "layers": [{"mediaType": "application/vnd.cncf.helm.chart.content.v1.tar+gzip", "digest": "%s", "size": %d}]}
            """.formatted(config, blobs.get(config).length, layer, archive.length)
                .getBytes(StandardCharsets.UTF_8);
        manifests.put(version, manifest);
        manifests.put(blob(manifest), manifest);
    }

    /** Publish an artifact of these layers, by media type, under a tag of every repository of the registry. */
    void publishArtifact(String tag, Map<String, byte[]> layers) {
        tags.add(tag);
        String config = blob("{}".getBytes(StandardCharsets.UTF_8));
        String listed = layers.entrySet().stream()
                .map(layer -> "{\"mediaType\": \"%s\", \"digest\": \"%s\", \"size\": %d}"
                        .formatted(layer.getKey(), blob(layer.getValue()), layer.getValue().length))
                .collect(Collectors.joining(", "));
        byte[] manifest = """
            {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
             "config": {"mediaType": "application/vnd.oci.empty.v1+json", "digest": "%s", "size": 2},
             "layers": [%s]}
            """.formatted(config, listed).getBytes(StandardCharsets.UTF_8);
        manifests.put(tag, manifest);
        manifests.put(blob(manifest), manifest);
    }

    /** Give another content than the digests say from now on. */
    void corruptBlobs() {
        blobs.replaceAll((digest, content) -> "something else".getBytes(StandardCharsets.UTF_8));
    }

    private String blob(byte[] content) {
        String digest = "sha256:" + sha256(content);
        blobs.put(digest, content);
        return digest;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] archive(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(exchange.getRequestMethod() + " " + path);
            String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!authorization.isEmpty() && !authorization.equals(given)) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"charts\"");
                send(exchange, 401, new byte[0]);
            } else if (path.startsWith("/v2/")) {
                registry(exchange, path);
            } else {
                repository(exchange, path);
            }
        }
    }

    private void repository(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/charts/index.yaml")) {
            send(exchange, 200, index().getBytes(StandardCharsets.UTF_8));
            return;
        }
        for (Release release : releases) {
            if (path.equals("/charts/" + release.name() + "-" + release.version() + ".tgz")) {
                send(exchange, 200, release.archive());
                return;
            }
        }
        send(exchange, 404, new byte[0]);
    }

    private String index() {
        StringBuilder index = new StringBuilder("apiVersion: v1\nentries:\n");
        for (String name : new TreeMap<>(byName()).keySet()) {
            index.append("  ").append(name).append(":\n");
            for (Release release : byName().get(name)) {
                index.append("  - {apiVersion: v2, name: %s, version: %s, digest: %s, urls: [%s-%s.tgz]}\n"
                        .formatted(name, release.version(), sha256(release.archive()), name, release.version()));
            }
        }
        return index.toString();
    }

    private Map<String, List<Release>> byName() {
        Map<String, List<Release>> byName = new TreeMap<>();
        releases.forEach(release ->
                byName.computeIfAbsent(release.name(), key -> new ArrayList<>()).add(release));
        return byName;
    }

    private void registry(HttpExchange exchange, String path) throws IOException {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.equals("/v2/")) {
            send(exchange, 200, new byte[0]);
        } else if (path.endsWith("/tags/list")) {
            String all = Stream.concat(releases.stream().map(Release::version), tags.stream())
                    .collect(Collectors.joining("\", \""));
            send(
                    exchange,
                    200,
                    ("{\"name\": \"charts\", \"tags\": [\"" + all + "\"]}").getBytes(StandardCharsets.UTF_8));
        } else if (path.contains("/manifests/") && manifests.containsKey(last)) {
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.oci.image.manifest.v1+json");
            exchange.getResponseHeaders().add("Docker-Content-Digest", "sha256:" + sha256(manifests.get(last)));
            send(exchange, 200, manifests.get(last));
        } else if (path.contains("/blobs/") && blobs.containsKey(last)) {
            send(exchange, 200, blobs.get(last));
        } else {
            send(exchange, 404, "{\"errors\": [{\"code\": \"MANIFEST_UNKNOWN\"}]}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().add("Content-Length", String.valueOf(content.length));
        }
        exchange.sendResponseHeaders(status, head || content.length == 0 ? -1 : content.length);
        if (!head && content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
