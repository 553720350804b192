package dev.slipway.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where others find the API server, however our own client is configured. */
class ClusterAddressTest {

    private static final String PEM = "-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n";

    @TempDir
    Path root;

    private static ConfigBuilder config() {
        return new ConfigBuilder(Config.empty()).withMasterUrl("https://hub.example.org:6443");
    }

    @Test
    void theCertificateIsTakenFromWhereTheClientHasIt() throws IOException {
        String encoded = Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8));
        assertThat(ClusterAddress.of(config().withCaCertData(encoded).build()).authority())
                .isEqualTo(PEM);
        assertThat(ClusterAddress.of(config().withCaCertData(PEM).build()).authority())
                .isEqualTo(PEM);
        Path file = Files.writeString(root.resolve("ca.crt"), PEM);
        assertThat(ClusterAddress.of(config().withCaCertFile(file.toString()).build())
                        .authority())
                .as("as in a pod")
                .isEqualTo(PEM);
        assertThat(ClusterAddress.of(config().build())).satisfies(address -> {
            assertThat(address.authority()).isEmpty();
            assertThat(address.url()).startsWith("https://hub.example.org:6443");
        });
    }

    @Test
    void aCertificateThatCannotBeReadIsNamed() {
        Config broken = config().withCaCertFile(root.resolve("none").toString()).build();
        assertThatThrownBy(() -> ClusterAddress.of(broken)).hasMessageContaining("none");
    }
}
