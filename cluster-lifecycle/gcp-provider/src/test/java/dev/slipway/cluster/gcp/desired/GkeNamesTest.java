package dev.slipway.cluster.gcp.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import org.junit.jupiter.api.Test;

class GkeNamesTest {

    private static KubeObject plane(String name) {
        return Objects.yaml("metadata: {namespace: team, name: " + name + "}");
    }

    @Test
    void clusterIsNamedByNamespaceAndName() {
        assertThat(GkeNames.cluster(plane("demo.prod"))).isEqualTo("team-demo-prod");
        assertThat(GkeNames.cluster(plane("demo").with("own", "spec", "clusterName")))
                .isEqualTo("own");
    }

    @Test
    void longNameBecomesAHashThatStaysTheSame() {
        String name = GkeNames.cluster(plane("a-control-plane-with-a-name-that-is-too-long"));

        assertThat(name).matches("capg-[0-9a-z]{27}");
        assertThat(name).isEqualTo(GkeNames.cluster(plane("a-control-plane-with-a-name-that-is-too-long")));
        assertThat(name).isNotEqualTo(GkeNames.cluster(plane("a-control-plane-with-a-name-that-is-too-wide")));
    }

    @Test
    void poolHasItsOwnNameUnlessAnotherIsGiven() {
        assertThat(GkeNames.pool(plane("mp-0"))).isEqualTo("mp-0");
        assertThat(GkeNames.pool(plane("mp-0").with("", "spec", "nodePoolName")))
                .isEqualTo("mp-0");
        assertThat(GkeNames.pool(plane("mp-0").with("pool0", "spec", "nodePoolName")))
                .isEqualTo("pool0");
    }

    @Test
    void zonesEndWithALetter() {
        assertThat(GkeNames.isRegion("europe-west1")).isTrue();
        assertThat(GkeNames.isRegion("europe-west1-b")).isFalse();
    }
}
