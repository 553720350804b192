package dev.slipway.local.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.TransportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitServerIT {

    private record Delivery(String event, String signature, String body) {}

    @TempDir
    Path directory;

    @Test
    void aPushMakesTheRepositoryAndAnnouncesTheCommit() throws Exception {
        var deliveries = new LinkedBlockingQueue<Delivery>();
        var receiver = receiver(deliveries);
        var hook = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/api/webhook");
        try (var server = start(Optional.of(hook));
                var work = Git.init()
                        .setDirectory(directory.resolve("work").toFile())
                        .setInitialBranch("main")
                        .call()) {
            var commit = commit(work);
            work.push().setRemote(server.url("claims")).add("main").call();

            var delivery = deliveries.poll(120, TimeUnit.SECONDS);
            assertThat(delivery).isNotNull();
            assertThat(delivery.event()).isEqualTo("push");
            assertThat(delivery.signature()).isEqualTo("sha256=" + hmac(delivery.body()));
            var body = new ObjectMapper().readTree(delivery.body());
            assertThat(body.path("ref").asText()).isEqualTo("refs/heads/main");
            assertThat(body.path("after").asText()).isEqualTo(commit);
            assertThat(body.path("created").asBoolean()).isTrue();
            assertThat(body.path("repository").path("clone_url").asText()).isEqualTo(server.url("claims"));

            try (var clone = Git.cloneRepository()
                    .setURI(server.url("claims"))
                    .setDirectory(directory.resolve("clone").toFile())
                    .call()) {
                assertThat(clone.getRepository().resolve("HEAD").name()).isEqualTo(commit);
            }
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void aPushIsAnnouncedWithTheFilesThatItTouches() throws Exception {
        var deliveries = new LinkedBlockingQueue<Delivery>();
        var receiver = receiver(deliveries);
        var hook = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/api/webhook");
        try (var server = start(Optional.of(hook));
                var work = Git.init()
                        .setDirectory(directory.resolve("work").toFile())
                        .setInitialBranch("main")
                        .call()) {
            var commit = commit(work);
            work.push().setRemote(server.url("claims")).add("main").call();
            assertThat(body(deliveries).at("/commits/0/modified").isMissingNode())
                    .isTrue();

            Files.writeString(directory.resolve("work/more.txt"), "more");
            work.add().addFilepattern("more.txt").call();
            commit(work);
            work.push().setRemote(server.url("claims")).add("main").call();
            var second = body(deliveries);
            assertThat(second.path("forced").asBoolean()).isFalse();
            assertThat(second.at("/commits/0/modified").toString()).isEqualTo("[\"more.txt\"]");

            work.reset().setMode(ResetCommand.ResetType.HARD).setRef(commit).call();
            work.push()
                    .setRemote(server.url("claims"))
                    .setForce(true)
                    .add("main")
                    .call();
            assertThat(body(deliveries).path("forced").asBoolean()).isTrue();
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void aHookThatNobodyAnswersDoesNotFailThePush() throws Exception {
        try (var server = start(Optional.of(URI.create("http://127.0.0.1:1/api/webhook")));
                var work = Git.init()
                        .setDirectory(directory.resolve("work").toFile())
                        .setInitialBranch("main")
                        .call()) {
            var commit = commit(work);
            var results =
                    work.push().setRemote(server.url("claims")).add("main").call();
            assertThat(results).allSatisfy(result -> assertThat(result.getRemoteUpdates())
                    .allSatisfy(
                            update -> assertThat(update.getNewObjectId().name()).isEqualTo(commit)));
        }
    }

    @Test
    void readingAnUnknownRepositoryOrOneOutsideFails() throws Exception {
        Git.init()
                .setBare(true)
                .setDirectory(directory.resolve("secret.git").toFile())
                .call()
                .close();
        try (var server = start(Optional.empty())) {
            for (var name : List.of("unknown", "../secret", "%2e%2e/secret")) {
                assertThatThrownBy(() -> Git.lsRemoteRepository()
                                .setRemote(server.url(name))
                                .call())
                        .isInstanceOf(TransportException.class);
            }
        }
    }

    private static JsonNode body(LinkedBlockingQueue<Delivery> deliveries) throws Exception {
        var delivery = deliveries.poll(120, TimeUnit.SECONDS);
        assertThat(delivery).isNotNull();
        return new ObjectMapper().readTree(delivery.body());
    }

    private GitServer start(Optional<URI> hook) throws Exception {
        return GitServer.start(new GitServer.Config(directory.resolve("git"), 0, "token", hook, "secret"));
    }

    private static String commit(Git work) throws Exception {
        Files.writeString(work.getRepository().getWorkTree().toPath().resolve("claim.yaml"), "kind: Claim\n");
        work.add().addFilepattern(".").call();
        return work.commit()
                .setMessage("Ask for a database")
                .setAuthor("a", "a@example.com")
                .setCommitter("a", "a@example.com")
                .setSign(false)
                .call()
                .name();
    }

    private static HttpServer receiver(LinkedBlockingQueue<Delivery> deliveries) throws Exception {
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/api/webhook", exchange -> {
            var headers = exchange.getRequestHeaders();
            deliveries.add(new Delivery(
                    headers.getFirst("X-GitHub-Event"),
                    headers.getFirst("X-Hub-Signature-256"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        receiver.start();
        return receiver;
    }

    private static String hmac(String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
