package dev.slipway.local.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.local.tool.Provision.ToolUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official downloads, from a server that stands in for the published sites. */
class DownloadsTest {

    @TempDir
    Path root;

    private final Map<String, byte[]> published = new ConcurrentHashMap<>();
    private HttpServer server = unstarted();

    @BeforeEach
    void serve() {
        server = unstarted();
        server.createContext("/", exchange -> {
            var body = published.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void takesTheNewestPatchOfTheMinorReleaseFromTheEnvtestIndex() throws Exception {
        publishEnvtest("v1.36.1", "wrong");
        publishEnvtest("v1.36.2", "right");
        var kubernetes = tools().kubernetes().orThrow();
        assertThat(Files.readString(kubernetes.program("kubectl"))).contains("right");
    }

    @Test
    void anArchiveWithTheWrongChecksumIsRefused() throws Exception {
        publishEnvtest("v1.36.2", "right");
        var archive = "/envtest-v1.36.2-" + Architecture.current() + ".tar.gz";
        published.put(archive, archive("changed"));
        assertThat(tools().kubernetes())
                .isInstanceOfSatisfying(ToolUnavailable.class, missing -> assertThat(missing.message())
                        .contains("wrong SHA-512 checksum"));
    }

    @Test
    void theControllerManagerComesFromTheKubernetesDownloads() throws Exception {
        var path = "/v1.36.3/bin/" + Architecture.current().replace('-', '/') + "/kube-controller-manager";
        var program = script("Kubernetes v1.36.3").getBytes(StandardCharsets.UTF_8);
        published.put(path, program);
        published.put(path + ".sha256", digest("SHA-256", program).getBytes(StandardCharsets.UTF_8));
        assertThat(tools().controllerManager().orThrow().program("kube-controller-manager"))
                .isExecutable();
    }

    @Test
    void openTofuComesFromItsReleaseArchive() throws Exception {
        var archive = "tofu_1.12.6_" + Architecture.current().replace('-', '_') + ".tar.gz";
        var content = tar(Map.of("tofu", script("OpenTofu v1.12.6")));
        published.put("/v1.12.6/" + archive, content);
        published.put(
                "/v1.12.6/tofu_1.12.6_SHA256SUMS",
                (digest("SHA-256", content) + "  " + archive + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(tools().tofu().orThrow().program("tofu")).isExecutable();
    }

    @Test
    void temporalComesFromItsReleaseArchive() throws Exception {
        var archive = "temporal_cli_1.5.1_" + Architecture.current().replace('-', '_') + ".tar.gz";
        var content = tar(Map.of("temporal", script("temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)")));
        published.put("/v1.5.1/" + archive, content);
        published.put(
                "/v1.5.1/checksums.txt",
                (digest("SHA-256", content) + "  " + archive + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(tools().temporal().orThrow().program("temporal")).isExecutable();
    }

    @Test
    void anIndexThatIsNotYamlIsAReason() {
        published.put("/index.yaml", "{{{".getBytes(StandardCharsets.UTF_8));
        assertThat(tools().kubernetes())
                .isInstanceOfSatisfying(ToolUnavailable.class, missing -> assertThat(missing.message())
                        .contains("the index is not YAML"));
    }

    @Test
    void withoutANetworkEveryWayIsNamed() {
        server.stop(0);
        assertThat(tools().kubernetes())
                .isInstanceOfSatisfying(ToolUnavailable.class, missing -> assertThat(missing.message())
                        .contains("KUBEBUILDER_ASSETS: not set")
                        .contains("envtest download: ")
                        .contains("cannot be reached")
                        .contains("go build: no go there"));
    }

    private Tools tools() {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        var environment = Map.of(
                "PATH",
                root.toString(),
                "SLIPWAY_ENVTEST_INDEX",
                address + "/index.yaml",
                "SLIPWAY_KUBERNETES_DOWNLOADS",
                address,
                "SLIPWAY_TEMPORAL_DOWNLOADS",
                address,
                "SLIPWAY_TOFU_DOWNLOADS",
                address);
        return new Tools(new ToolCache(root.resolve("cache"), line -> {}), environment);
    }

    private void publishEnvtest(String version, String word) throws Exception {
        var name = "envtest-" + version + "-" + Architecture.current() + ".tar.gz";
        var content = archive(word);
        published.put("/" + name, content);
        var entry = "  %s:\n    %s:\n      hash: %s\n      selfLink: http://127.0.0.1:%d/%s\n"
                .formatted(
                        version,
                        name,
                        digest("SHA-512", content),
                        server.getAddress().getPort(),
                        name);
        var index = new String(
                published.getOrDefault("/index.yaml", "releases:\n".getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
        published.put("/index.yaml", (index + entry).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] archive(String word) throws Exception {
        return tar(Map.of(
                "etcd", script("etcd Version: 3.6.1 " + word),
                "kube-apiserver", script("Kubernetes v1.36.2 " + word),
                "kubectl", script("Client Version: v1.36.2 " + word)));
    }

    private static String script(String says) {
        return "#!/bin/sh\necho '" + says + "'\n";
    }

    /** The system's own tar, so that the reader is not checked against its writer. */
    private byte[] tar(Map<String, String> programs) throws Exception {
        var folder = Files.createTempDirectory(root, "tar");
        var bin = Files.createDirectories(folder.resolve("controller-tools/envtest"));
        for (var program : programs.entrySet()) {
            Files.writeString(bin.resolve(program.getKey()), program.getValue());
        }
        var archive = folder.resolve("archive.tar.gz");
        var tar = new ProcessBuilder("tar", "-czf", archive.toString(), "controller-tools")
                .directory(folder.toFile())
                .start();
        assertThat(tar.waitFor()).isZero();
        return Files.readAllBytes(archive);
    }

    private static String digest(String algorithm, byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    }

    private static HttpServer unstarted() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
