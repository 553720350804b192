package dev.slipway.cluster.topology.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is upgraded when: three groups of workers behind a control plane. */
class UpgradeTest {

    private static final Map<String, Object> CLASS = yaml("""
            metadata: {name: k, namespace: team}
            spec:
              infrastructure: {templateRef: {kind: FooClusterTemplate, name: t}}
              controlPlane: {templateRef: {kind: FooControlPlaneTemplate, name: t}}
              workers:
                machineDeployments:
                - class: w
                  bootstrap: {templateRef: {kind: FooConfigTemplate, name: t}}
                  infrastructure: {templateRef: {kind: FooMachineTemplate, name: t}}
            """);

    @Test
    void oneGroupAtATimeFollowsTheControlPlane() {
        var desired = desired("{}", "v1.34.0", "v1.34.0", Map.of(), Set.of());
        assertThat(versions(desired)).containsExactly("v1.34.0", "v1.33.0", "v1.33.0");
        assertThat(desired.upgrade().pending()).containsExactly("c-b", "c-c");
    }

    @Test
    void asManyAsTheClusterAllowsAreUpgradedAtOnce() {
        var desired = desired(
                "{topology.cluster.x-k8s.io/upgrade-concurrency: '2'}", "v1.34.0", "v1.34.0", Map.of(), Set.of());
        assertThat(versions(desired)).containsExactly("v1.34.0", "v1.34.0", "v1.33.0");
    }

    @Test
    void aGroupThatIsBeingUpgradedCounts() {
        var desired = desired("{}", "v1.34.0", "v1.34.0", Map.of(), Set.of("c-c"));
        assertThat(versions(desired)).containsExactly("v1.33.0", "v1.33.0", "v1.33.0");
    }

    @Test
    void aDeferredGroupStaysAndTheOthersGoOn() {
        var desired = desired("{}", "v1.34.0", "v1.34.0", Map.of("a", Keys.DEFER_UPGRADE), Set.of());
        assertThat(versions(desired)).containsExactly("v1.33.0", "v1.34.0", "v1.33.0");
        assertThat(desired.upgrade().deferred()).containsExactly("c-a");
    }

    @Test
    void aHeldSequenceStopsWhatComesAfter() {
        var desired = desired("{}", "v1.34.0", "v1.34.0", Map.of("b", Keys.HOLD_UPGRADE), Set.of());
        assertThat(versions(desired)).containsExactly("v1.34.0", "v1.33.0", "v1.33.0");
        assertThat(desired.upgrade().deferred()).containsExactly("c-b", "c-c");
    }

    @Test
    void workersWaitForAControlPlaneThatIsStillRolling() {
        var desired = desired("{}", "v1.34.0", "v1.33.0", Map.of(), Set.of());
        assertThat(versions(desired)).containsOnly("v1.33.0");
        assertThat(desired.upgrade().controlPlaneWaits()).contains("from v1.33.0 to v1.34.0");
    }

    @Test
    void theControlPlaneWaitsForWorkersThatAreBeingUpgraded() {
        var desired = desired("{}", "v1.33.0", "v1.33.0", Map.of(), Set.of("c-a"));
        assertThat(Trees.text(desired.controlPlane(), "spec", "version")).isEqualTo("v1.33.0");
        assertThat(desired.upgrade().controlPlaneWaits()).contains("c-a");
    }

    @Test
    void aJumpOfTwoMinorVersionsIsRefused() {
        assertThatThrownBy(() -> desired("{}", "v1.32.0", "v1.32.0", Map.of(), Set.of()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("v1.32.0 to v1.34.0");
    }

    private static List<String> versions(Desired desired) {
        return desired.machineDeployments().values().stream()
                .map(workers -> Trees.text(workers.object(), "spec", "template", "spec", "version"))
                .toList();
    }

    private static Desired desired(
            String annotations, String controlPlane, String running, Map<String, String> held, Set<String> upgrading) {
        var cluster = Trees.copy(yaml("""
                metadata: {name: c, namespace: team, uid: u, annotations: %s}
                spec:
                  controlPlaneRef: {kind: FooControlPlane, name: cp}
                  topology: {classRef: {name: k}, version: v1.34.0, workers: {machineDeployments: []}}
                """.formatted(annotations)));
        var groups = Trees.list(cluster, "spec", "topology", "workers", "machineDeployments");
        var current = new LinkedHashMap<String, Current.Workers>();
        for (var name : List.of("a", "b", "c")) {
            var key = held.getOrDefault(name, "other");
            groups.add(yaml("{class: w, name: %s, metadata: {annotations: {%s: ''}}}".formatted(name, key)));
            current.put(
                    name,
                    new Current.Workers(
                            yaml("{metadata: {name: c-%s}, spec: {template: {spec: {version: v1.33.0}}}}"
                                    .formatted(name)),
                            null,
                            null));
        }
        var object = yaml(
                "{metadata: {name: cp}, spec: {version: %s}, status: {version: %s}}".formatted(controlPlane, running));
        return DesiredState.of(
                new Blueprint(CLASS, templates(), (apiVersion, kind) -> false),
                new Current(cluster, null, object, null, current, Map.of(), upgrading),
                new Names("c", purpose -> "12345"));
    }

    private static Map<String, Map<String, Object>> templates() {
        var templates = new LinkedHashMap<String, Map<String, Object>>();
        for (var kind : List.of("FooCluster", "FooControlPlane", "FooConfig", "FooMachine")) {
            templates.put(kind + "Template/t", yaml("""
                    {apiVersion: foo/v1, kind: %sTemplate, metadata: {name: t}, spec: {template: {spec: {}}}}
                    """.formatted(kind)));
        }
        return templates;
    }

    private static Map<String, Object> yaml(String text) {
        return Json.parseYaml(text).get(0);
    }
}
