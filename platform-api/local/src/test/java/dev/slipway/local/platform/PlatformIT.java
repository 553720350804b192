package dev.slipway.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.local.platform.ComponentStatus.Condition;
import dev.slipway.local.tool.Tools;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformIT {

    private static final String CONFIG_MAP = "/api/v1/namespaces/default/configmaps/kept";
    private static final String KEPT = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: kept}\ndata: {v: \"7\"}\n";

    private final List<Platform> platforms = new ArrayList<>();
    private final Lines lines = new Lines();

    @TempDir
    Path directory;

    @AfterEach
    void stop() throws Exception {
        for (var platform : platforms) {
            platform.down();
        }
    }

    @Test
    void comesBackWithTheSameDataAfterEverythingWasKilled() throws Exception {
        var platform = platform("one");
        assertThat(platform.up(Optional.of(true), lines)).isEmpty();
        platform.api().apply(CONFIG_MAP, KEPT);
        var before = platform.status();
        for (var component : before) {
            kill(component.pid().getAsLong());
        }

        assertThat(platform("one").up(Optional.empty(), lines)).isEmpty();

        awaitHealthy(platform);
        assertThat(platform.status())
                .extracting(ComponentStatus::address)
                .containsExactlyElementsOf(
                        before.stream().map(ComponentStatus::address).toList());
        assertThat(platform.status()).extracting(ComponentStatus::name).contains("temporal");
        assertThat(platform.api()
                        .get(CONFIG_MAP)
                        .orElseThrow()
                        .path("data")
                        .path("v")
                        .asText())
                .isEqualTo("7");
        cloneClaims(platform);
        ownerOnly("api.token", "kubeconfig", "postgres/superuser.password", "control-plane/tokens.csv");
    }

    private static void kill(long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor())
                .isZero();
    }

    /** On a busy machine the API server is briefly not ready again when etcd is late. */
    private static void awaitHealthy(Platform platform) {
        await().atMost(Duration.ofSeconds(180)).untilAsserted(() -> assertThat(platform.status())
                .allSatisfy(component -> assertThat(component.condition()).isEqualTo(Condition.HEALTHY)));
    }

    private void cloneClaims(Platform platform) throws Exception {
        try (var clone = Git.cloneRepository()
                .setURI(platform.gitUrl("claims"))
                .setDirectory(directory.resolve("clone").toFile())
                .call()) {
            assertThat(clone.getRepository().getBranch()).isEqualTo("main");
        }
    }

    private void ownerOnly(String... files) throws Exception {
        for (var file : files) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            directory.resolve("one").resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void twoRunSideBySideAndOneGoesWithAllItsStateAndALostPortIsReplaced() throws Exception {
        var one = platform("one");
        var two = platform("two");
        assertThat(one.up(Optional.empty(), lines)).isEmpty();
        assertThat(two.up(Optional.empty(), lines)).isEmpty();
        one.api().apply(CONFIG_MAP, KEPT);
        assertThat(two.api().get(CONFIG_MAP)).isEmpty();

        two.down();
        two.purge();
        assertThat(directory.resolve("two")).doesNotExist();
        awaitHealthy(one);

        one.down();
        var port = Integer.parseInt(one.serverUrl().substring(one.serverUrl().lastIndexOf(':') + 1));
        try (var thief = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(one.up(Optional.empty(), lines)).isEmpty();
            assertThat(one.serverUrl()).doesNotEndWith(":" + thief.getLocalPort());
        }
    }

    private Platform platform(String name) throws Exception {
        var platform = Platform.in(directory.resolve(name), StandInServices.program(), Tools.ofThisMachine());
        platforms.add(platform);
        return platform;
    }

    private static final class Lines implements StartListener {

        @Override
        public void ready(String step, String detail, Duration elapsed) {
            System.out.println(step + " ready after " + elapsed.toMillis() + " ms");
        }

        @Override
        public void failed(String step, String reason) {
            System.out.println(step + " failed: " + reason);
        }
    }
}
