package dev.slipway.cluster.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.contract.Contract;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.resolve.Resolution;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoolReportTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:01:00Z");
    private static final String READY = "{conditions: [{type: Ready, status: 'True', lastTransitionTime: '%s'}],"
            + " nodeInfo: {kubeletVersion: %s}}";

    @Test
    void aPoolWhoseNodesAreReadyRuns() {
        var status = report(pool(2, ""), infrastructure("{ready: true}"), List.of(node("00", "v1"), node("00", "v1")));

        assertThat(status.text("status", "phase")).contains("Running");
        assertThat(condition(status, "Available")).isEqualTo("True");
        assertThat(status.at("status", "readyReplicas")).contains(2L);
        assertThat(status.list("status", "versions").toString())
                .contains("version=v1")
                .contains("replicas=2");
        assertThat(status.at("status", "initialization", "infrastructureProvisioned"))
                .contains(true);
    }

    @Test
    void aNodeIsAvailableAfterItHasBeenReadyForLongEnough() {
        var pool = pool(2, ", minReadySeconds: 30");
        var status = report(pool, infrastructure("{ready: true}"), List.of(node("20", "v1"), node("45", "v1")));

        assertThat(status.at("status", "readyReplicas")).contains(2L);
        assertThat(status.at("status", "availableReplicas")).contains(1L);
        assertThat(condition(status, "Available")).isEqualTo("False");
    }

    @Test
    void nodesOfTwoVersionsAreCountedByThem() {
        var status = report(pool(2, ""), infrastructure("{ready: true}"), List.of(node("00", "v1"), node("00", "v2")));
        assertThat(status.list("status", "versions")).hasSize(2);
    }

    @Test
    void whatIsMissingIsSaid() {
        var seen = new PoolSnapshot(
                pool(1, ""),
                Optional.empty(),
                new Resolution.Missing<>(pool(1, "").ref()),
                Optional.empty(),
                List.of(),
                Optional.of(List.of()),
                NOW);
        var status = KubeObject.of(java.util.Map.of("status", PoolReport.of(seen, Optional.empty(), "")));

        assertThat(status.text("status", "phase")).contains("Provisioning");
        assertThat(condition(status, "InfrastructureReady")).isEqualTo("False");
        assertThat(status.condition("InfrastructureReady").orElseThrow().message())
                .contains("does not exist");
    }

    @Test
    void aClusterThatDoesNotAnswerLeavesTheCountsAsTheyWere() {
        var pool = pool(2, "").with(2, "status", "readyReplicas").with(1, "status", "availableReplicas");
        var seen = snapshot(pool, infrastructure("{ready: true}"), Optional.empty());
        var status = KubeObject.of(java.util.Map.of("status", PoolReport.of(seen, Optional.empty(), "")));

        assertThat(status.at("status", "readyReplicas")).contains(2L);
        assertThat(status.at("status", "availableReplicas")).contains(1L);
    }

    @Test
    void whatOnlyMachinesCouldFollowIsNamed() {
        var pool = pool(
                1,
                ", deletion: {nodeDeletionTimeoutSeconds: 5, nodeDrainTimeoutSeconds: 5}, readinessGates: [{conditionType: A}]");
        var status = report(pool, infrastructure("{ready: true}"), List.of());

        assertThat(status.condition("FieldsIgnored").orElseThrow().message())
                .contains("spec.template.spec.deletion.nodeDrainTimeoutSeconds", "spec.template.spec.readinessGates")
                .doesNotContain("nodeDeletionTimeoutSeconds");
    }

    private static KubeObject report(KubeObject pool, Provided infrastructure, List<KubeObject> nodes) {
        var seen = snapshot(pool, infrastructure, Optional.of(nodes));
        return KubeObject.of(java.util.Map.of("status", PoolReport.of(seen, Optional.empty(), "")));
    }

    private static PoolSnapshot snapshot(KubeObject pool, Provided infrastructure, Optional<List<KubeObject>> nodes) {
        return new PoolSnapshot(
                pool,
                Optional.empty(),
                new Resolution.Found<>(infrastructure),
                Optional.empty(),
                List.of("a", "b"),
                nodes,
                NOW);
    }

    private static KubeObject pool(int replicas, String more) {
        return yaml("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: MachinePool
                metadata: {name: p, namespace: team}
                spec:
                  replicas: %d
                  template: {spec: {bootstrap: {dataSecretName: ""}%s}}
                """.formatted(replicas, more));
    }

    private static Provided infrastructure(String status) {
        return new Provided(
                yaml("{kind: DevMachinePool, metadata: {name: i}, status: " + status + "}"), Contract.V1BETA2);
    }

    private static KubeObject node(String second, String version) {
        return yaml("{kind: Node, metadata: {name: n" + second + version + "}, status: "
                + READY.formatted("2026-01-01T00:00:" + second + "Z", version) + "}");
    }

    private static String condition(KubeObject status, String type) {
        return status.condition(type).orElseThrow().status();
    }

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }
}
