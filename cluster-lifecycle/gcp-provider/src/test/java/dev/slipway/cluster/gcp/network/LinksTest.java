package dev.slipway.cluster.gcp.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void networkAndRulesAreNamedByTheirUrls() {
        KubeObject network = KubeObject.of(
                Map.of("kind", "Network", "status", Map.of("atProvider", Map.of("selfLink", "https://n"))));
        KubeObject rule = KubeObject.of(
                        Map.of("kind", "Firewall", "status", Map.of("atProvider", Map.of("selfLink", "https://f"))))
                .withAnnotation("crossplane.io/external-name", "allow-web");

        assertThat(Links.of(Map.of("network", network, "firewall-allow-web", rule)))
                .isEqualTo(Map.of("selfLink", "https://n", "firewallRules", Map.of("allow-web", "https://f")));
        assertThat(Links.of(Map.of("network", KubeObject.of(Map.of("kind", "Network")))))
                .isEmpty();
    }
}
