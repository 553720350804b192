package dev.slipway.cluster.cloud.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookTest {

    private static KubeObject live(String conditions) {
        return KubeObject.of(
                Json.parseYaml("{kind: Cluster, metadata: {name: a}, status: {conditions: [%s]}}".formatted(conditions))
                        .get(0));
    }

    @Test
    void whatIsReadyHasShown() {
        assertThat(Look.isShown(live("{type: Ready, status: 'True', reason: Available}")))
                .isTrue();
        assertThat(Look.isShown(live("{type: Ready, status: 'False', reason: Creating}")))
                .isFalse();
        assertThat(Look.isShown(live(""))).isFalse();
    }

    @Test
    void onlyALookThatFailedIsTrouble() {
        assertThat(Look.trouble(live("{type: Synced, status: 'False', reason: ReconcileError, message: denied}")))
                .contains("denied");
        assertThat(Look.trouble(live("{type: Synced, status: 'False', reason: ReconcileError}")))
                .contains("ReconcileError");
        assertThat(Look.trouble(live("{type: Synced, status: 'True', reason: ReconcileSuccess}")))
                .isEmpty();
        assertThat(Look.trouble(live("{type: Ready, status: 'False', reason: Creating, message: CREATING}")))
                .isEmpty();
    }

    @Test
    void namesOfCloudsBecomeNamesOfObjects() {
        assertThat(AdoptedCluster.nameFor("Prod_EU.1")).isEqualTo("prod-eu-1");
        assertThat(AdoptedCluster.nameFor("_a--b_")).isEqualTo("a--b");
    }

    @Test
    void notesStandAboveTheDocuments() {
        KubeObject first = live("");
        String yaml = new Adoption(List.of(first, first), List.of("found", "do this")).yaml();

        assertThat(yaml).startsWith("# found\n# do this\n");
        assertThat(Json.parseYaml(yaml)).hasSize(2);
    }
}
