package dev.slipway.cluster.topology.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.cluster.topology.webhook.OldSchemas;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversionTest {

    private static final String OLD = "cluster.x-k8s.io/v1beta1";
    private static final String NEW = "cluster.x-k8s.io/v1beta2";

    private final Conversion conversion = new Conversion(
            (group, kind) -> kind.startsWith("AWSManaged") ? "v1beta2" : "v1beta1", new OldSchemas()::pruned);

    @Test
    void referencesGetTheVersionAndNamespaceThatTheyHaveHere() {
        var old = conversion.to(OLD, object("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Cluster
                metadata: {name: c, namespace: team}
                spec:
                  infrastructureRef: {apiGroup: infrastructure.cluster.x-k8s.io, kind: AWSManagedCluster, name: c}
                """));

        assertThat(Trees.map(old, "spec", "infrastructureRef"))
                .isEqualTo(Map.of(
                        "apiVersion", "infrastructure.cluster.x-k8s.io/v1beta2",
                        "kind", "AWSManagedCluster",
                        "name", "c",
                        "namespace", "team"));
        assertThat(Trees.map(old, "metadata")).doesNotContainKey("annotations");
    }

    @Test
    void whatIsEmptyIsNotWritten() {
        var now = conversion.to(NEW, object("""
                apiVersion: cluster.x-k8s.io/v1beta1
                kind: Cluster
                metadata: {name: c, namespace: team}
                spec:
                  controlPlaneEndpoint: {host: "", port: 0}
                  topology:
                    class: eks
                    version: v1.44.0
                    rolloutAfter: null
                    controlPlane: {metadata: {labels: {tier: ""}}, replicas: 0}
                    workers: {machineDeployments: []}
                    variables:
                    - {name: zone, value: ""}
                    - {name: extra, value: {}}
                """));

        assertThat(Tree.frozen(Trees.map(now, "spec"))).isEqualTo(object("""
                topology:
                  classRef: {name: eks}
                  version: v1.44.0
                  controlPlane: {metadata: {labels: {tier: ""}}, replicas: 0}
                  variables:
                  - {name: zone, value: ""}
                  - {name: extra, value: {}}
                """));
    }

    @Test
    void anEmptySelectorOfResourcesStays() {
        var now = conversion.to("addons.cluster.x-k8s.io/v1beta2", object("""
                apiVersion: addons.cluster.x-k8s.io/v1beta1
                kind: ClusterResourceSet
                metadata: {name: c, namespace: team}
                spec: {clusterSelector: {}}
                """));

        assertThat(Trees.map(now, "spec")).containsEntry("clusterSelector", Map.of());
    }

    @Test
    void whatTheOldVersionCannotHoldComesBackWithWhatWasChangedThere() {
        var stored = object("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Cluster
                metadata: {name: c, namespace: team}
                spec:
                  topology:
                    classRef: {name: eks}
                    version: v1.34.0
                    controlPlane: {replicas: 1, rollout: {after: "2026-01-01T00:00:00Z"}}
                    workers:
                      machineDeployments:
                      - class: w
                        name: md
                        rollout: {after: "2026-02-02T00:00:00Z"}
                        replicas: 5
                """);

        var poor = new Conversion((group, kind) -> "v1beta2", ConversionTest::withoutRollouts);
        var old = poor.to(OLD, stored);
        Trees.put(workers(old), 9L, "replicas");
        var back = poor.to(NEW, old);

        assertThat(Trees.text(old, "metadata", "annotations", Conversion.DATA)).contains("2026-01-01");
        assertThat(Trees.map(old, "spec", "topology", "controlPlane")).doesNotContainKey("rollout");
        assertThat(Trees.text(back, "spec", "topology", "controlPlane", "rollout", "after"))
                .startsWith("2026-01-01");
        assertThat(Trees.text(workers(back), "rollout", "after")).startsWith("2026-02-02");
        assertThat(Trees.number(workers(back), "replicas")).contains(9L);
        assertThat(Trees.map(back, "metadata")).doesNotContainKey("annotations");
    }

    private static Map<String, Object> withoutRollouts(Map<String, Object> object) {
        var copy = Trees.copy(object);
        Trees.remove(copy, "spec", "topology", "controlPlane", "rollout");
        Trees.remove(workers(copy), "rollout");
        return copy;
    }

    private static Map<String, Object> workers(Map<String, Object> cluster) {
        return Trees.maps(cluster, "spec", "topology", "workers", "machineDeployments")
                .get(0);
    }

    @Test
    void timesHealthChecksAndStrategiesHaveNewPlaces() {
        var now = conversion.to(NEW, object("""
                apiVersion: cluster.x-k8s.io/v1beta1
                kind: Cluster
                metadata: {name: c, namespace: team}
                spec:
                  topology:
                    class: eks
                    classNamespace: shared
                    version: v1.34.0
                    workers:
                      machineDeployments:
                      - class: w
                        name: md
                        nodeDrainTimeout: 1m30s
                        strategy:
                          type: RollingUpdate
                          rollingUpdate: {maxSurge: 1, deletePolicy: Newest}
                          remediation: {maxInFlight: 2}
                        machineHealthCheck:
                          enable: true
                          maxUnhealthy: 40%
                          nodeStartupTimeout: 10m
                          unhealthyConditions: [{type: Ready, status: Unknown, timeout: 5m}]
                status: {infrastructureReady: true, conditions: [{type: ControlPlaneInitialized, status: "True"}]}
                """));

        var worker = Trees.maps(now, "spec", "topology", "workers", "machineDeployments")
                .get(0);
        assertThat(Trees.map(now, "spec", "topology", "classRef"))
                .isEqualTo(Map.of("name", "eks", "namespace", "shared"));
        assertThat(worker.get("deletion")).isEqualTo(Map.of("nodeDrainTimeoutSeconds", 90L, "order", "Newest"));
        assertThat(Trees.map(worker, "healthCheck", "remediation"))
                .isEqualTo(Map.of("maxInFlight", 2L, "triggerIf", Map.of("unhealthyLessThanOrEqualTo", "40%")));
        assertThat(Trees.number(worker, "healthCheck", "checks", "nodeStartupTimeoutSeconds"))
                .contains(600L);
        assertThat(Trees.map(now, "status", "initialization"))
                .isEqualTo(Map.of("infrastructureProvisioned", true, "controlPlaneInitialized", true));
        assertThat(Tree.frozen(conversion.to(NEW, conversion.to(OLD, now)))).isEqualTo(Tree.frozen(now));
    }

    @Test
    void anUnknownKindOrVersionIsRefused() {
        assertThatThrownBy(() -> conversion.to(NEW, object("{apiVersion: cluster.x-k8s.io/v1beta1, kind: Nothing}")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("Nothing");
        assertThatThrownBy(() -> conversion.to(
                        "cluster.x-k8s.io/v1alpha4", object("{apiVersion: cluster.x-k8s.io/v1beta1, kind: Cluster}")))
                .isInstanceOf(FaultException.class);
    }

    private static Map<String, Object> object(String yaml) {
        return Json.parseYaml(yaml).get(0);
    }
}
