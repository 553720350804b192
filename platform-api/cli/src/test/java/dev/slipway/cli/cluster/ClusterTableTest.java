package dev.slipway.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterTableTest {

    @Test
    void aLineSaysWhereAClusterStandsAndWhatIsWrong() {
        var table = ClusterTable.of(List.of(cluster("""
                metadata: {name: b, namespace: team}
                spec: {topology: {version: v1.36.0, classRef: {name: small}}}
                status:
                  phase: Provisioned
                  controlPlane: {readyReplicas: 1, desiredReplicas: 1}
                  workers: {readyReplicas: 2, desiredReplicas: 3}
                  conditions:
                  - {type: Available, status: "False", message: "* WorkersAvailable: one is missing\\nmore"}
                """), cluster("""
                metadata: {name: a, namespace: team}
                spec: {paused: true}
                status:
                  conditions:
                  - {type: Paused, status: "True", message: spec.paused}
                  - {type: Available, status: "True"}
                """)));

        assertThat(table.lines())
                .anySatisfy(line -> assertThat(line)
                        .matches("team +b +Provisioned +v1.36.0 +small +3/4 +False +WorkersAvailable: one is missing"))
                .anySatisfy(line -> assertThat(line).matches("team +a +0/0 +True +Paused: spec.paused"));
        assertThat(table.indexOf(" a ")).isLessThan(table.indexOf(" b "));
    }

    @Test
    void aClusterOfWhichNothingIsKnownYetHasALineToo() {
        assertThat(ClusterTable.of(List.of(cluster("metadata: {name: new, namespace: team}"))))
                .containsPattern("team +new +0/0 +Unknown");
    }

    private static KubeObject cluster(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }
}
