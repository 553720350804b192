package dev.slipway.cluster.topology.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.topology.controller.TopologyReport.Said;
import dev.slipway.cluster.topology.desired.Blueprint;
import dev.slipway.cluster.topology.desired.Current;
import dev.slipway.cluster.topology.desired.DesiredState;
import dev.slipway.cluster.topology.desired.Keys;
import dev.slipway.cluster.topology.desired.Names;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of two groups of workers, "a" and "b", behind a control plane, on the way to v1.34.0. */
class TopologyReportTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
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
    void everythingAtItsVersionIsSuccess() {
        assertThat(said("v1.34.0", "v1.34.0", Map.of("a", "v1.34.0", "b", "v1.34.0"), Set.of(), ""))
                .isEqualTo(new Said(true, "ReconcileSucceeded", ""));
    }

    @Test
    void aControlPlaneThatWaitsComesFirst() {
        var said = said("v1.33.0", "v1.33.0", Map.of("a", "v1.33.0", "b", "v1.33.0"), Set.of("c-a"), "");
        assertThat(said.reason()).isEqualTo("ControlPlaneUpgradePending");
        assertThat(said.message()).contains("v1.34.0").contains("c-a");
    }

    @Test
    void workersBehindAMovingControlPlaneAreNamed() {
        var said = said("v1.34.0", "v1.33.0", Map.of("a", "v1.33.0", "b", "v1.33.0"), Set.of(), "");
        assertThat(said.reason()).isEqualTo("MachineDeploymentsUpgradePending");
        assertThat(said.message()).contains("c-a, c-b").contains("from v1.33.0 to v1.34.0");
    }

    @Test
    void whatIsNotMadeYetIsNamedAsInTheTopology() {
        var said = said("v1.34.0", "v1.33.0", Map.of("a", "v1.34.0"), Set.of(), "");
        assertThat(said.reason()).isEqualTo("MachineDeploymentsCreatePending");
        assertThat(said.message()).contains("for b ");
    }

    @Test
    void anAnnotationThatHoldsAGroupIsTheReason() {
        var said = said("v1.34.0", "v1.34.0", Map.of("a", "v1.34.0", "b", "v1.33.0"), Set.of(), Keys.DEFER_UPGRADE);
        assertThat(said.reason()).isEqualTo("MachineDeploymentsUpgradeDeferred");
        assertThat(said.message()).contains("c-b");
    }

    @Test
    void aConditionIsWrittenWhenItSaysSomethingNewOnly() {
        var cluster = KubeObject.of(yaml("{metadata: {name: c, generation: 2}}"));
        var success = new Said(true, "ReconcileSucceeded", "");
        var status = TopologyReport.status(cluster, success, NOW).orElseThrow();
        var told = cluster.with(status, "status");

        assertThat(TopologyReport.status(told, success, NOW.plusSeconds(60))).isEmpty();
        assertThat(TopologyReport.status(told.with(3, "metadata", "generation"), success, NOW))
                .isPresent();
        assertThat(TopologyReport.status(told, new Said(false, "Paused", "x"), NOW))
                .isPresent();
    }

    private static Said said(
            String wanted, String running, Map<String, String> workers, Set<String> upgrading, String annotation) {
        var cluster = Trees.copy(yaml("""
                metadata: {name: c, namespace: team, uid: u}
                spec:
                  controlPlaneRef: {kind: FooControlPlane, name: cp}
                  topology:
                    classRef: {name: k}
                    version: v1.34.0
                    workers:
                      machineDeployments:
                      - {class: w, name: a}
                      - {class: w, name: b, metadata: {annotations: {"%s": ""}}}
                """.formatted(annotation.isEmpty() ? "other" : annotation)));
        var existing = new LinkedHashMap<String, Current.Workers>();
        workers.forEach((name, version) -> existing.put(
                name,
                new Current.Workers(
                        yaml("{metadata: {name: c-%s}, spec: {template: {spec: {version: %s}}}}"
                                .formatted(name, version)),
                        null,
                        null)));
        var plane =
                yaml("{metadata: {name: cp}, spec: {version: %s}, status: {version: %s}}".formatted(wanted, running));
        var current = new Current(cluster, null, plane, null, existing, Map.of(), upgrading);
        var desired = DesiredState.of(
                new Blueprint(CLASS, templates(), (apiVersion, kind) -> false),
                current,
                new Names("c", purpose -> "12345"));
        return TopologyReport.of(current, desired);
    }

    private static Map<String, Map<String, Object>> templates() {
        var templates = new HashMap<String, Map<String, Object>>();
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
