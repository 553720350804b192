package dev.slipway.cluster.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.contract.Contract;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.resolve.Resolution;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClusterReportTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final KubeObject INFRASTRUCTURE =
            object("{kind: DevCluster, metadata: {name: a}, spec: {controlPlaneEndpoint: {host: h, port: 6443}},"
                    + " status: {initialization: {provisioned: true}}}");
    private static final KubeObject PLANE = object(
            "{kind: InMemoryControlPlane, metadata: {name: a}, spec: {replicas: 3}, status: {replicas: 3, readyReplicas: 2,"
                    + " availableReplicas: 2, upToDateReplicas: 3, initialization: {controlPlaneInitialized: true},"
                    + " conditions: [{type: Available, status: 'True'}, {type: RollingOut, status: 'True', message: one of three}]}}");

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    private static KubeObject cluster(String spec, String status) {
        return object(
                "{apiVersion: cluster.x-k8s.io/v1beta2, kind: Cluster, metadata: {name: a, namespace: team, generation: 3},"
                        + " spec: {%s}, status: {%s}}".formatted(spec, status));
    }

    private static Resolution<Provided> found(KubeObject object) {
        return new Resolution.Found<>(new Provided(object, Contract.V1BETA2));
    }

    private static KubeObject report(
            KubeObject cluster,
            @Nullable Resolution<Provided> infrastructure,
            @Nullable Resolution<Provided> plane,
            List<KubeObject> pools) {
        ClusterSnapshot seen = new ClusterSnapshot(
                cluster,
                infrastructure,
                plane,
                new ClusterSnapshot.Workers(List.of(), List.of(), pools, List.of()),
                Optional.empty(),
                NOW);
        return KubeObject.of(Map.of("status", ClusterReport.of(seen, Optional.empty(), ClusterDeletion.Step.NONE)));
    }

    private static String said(KubeObject report, String type) {
        var condition = report.condition(type).orElseThrow();
        return condition.status() + " " + condition.reason();
    }

    @Test
    void aClusterIsAvailableWhenAllOfItIs() {
        KubeObject report = report(cluster("", ""), found(INFRASTRUCTURE), found(PLANE), List.of());

        assertThat(said(report, "Available")).isEqualTo("True Available");
        assertThat(said(report, "WorkersAvailable")).isEqualTo("True NoWorkers");
        assertThat(report.text("status", "phase")).contains("Provisioned");
        assertThat(report.map("status", "initialization"))
                .isEqualTo(Map.of("infrastructureProvisioned", true, "controlPlaneInitialized", true));
        assertThat(report.map("status", "controlPlane"))
                .containsEntry("desiredReplicas", 3L)
                .containsEntry("readyReplicas", 2L);
        assertThat(report.condition("RollingOut").orElseThrow().message())
                .isEqualTo("* InMemoryControlPlane a: one of three");
    }

    @Test
    void latchesStayWhenWhatTheyStandForHasGone() {
        KubeObject before = cluster(
                "infrastructureRef: {}",
                "initialization: {infrastructureProvisioned: true, controlPlaneInitialized: true}");

        KubeObject report = report(
                before,
                new Resolution.Missing<>(INFRASTRUCTURE.ref()),
                new Resolution.Missing<>(PLANE.ref()),
                List.of());

        assertThat(said(report, "InfrastructureReady")).isEqualTo("False Deleted");
        assertThat(said(report, "ControlPlaneAvailable")).isEqualTo("False DoesNotExist");
        assertThat(said(report, "ControlPlaneInitialized")).isEqualTo("True Initialized");
        assertThat(report.condition("Available").orElseThrow().message())
                .contains("* InfrastructureReady: ", "* ControlPlaneAvailable: ");
    }

    @Test
    void aTopologyThatHasNotSpokenYetIsWaitedFor() {
        KubeObject report = report(cluster("topology: {version: v1.33.0}", ""), null, null, List.of());

        assertThat(said(report, "InfrastructureReady")).isEqualTo("False DoesNotExist");
        assertThat(report.text("status", "phase")).contains("Pending");
    }

    @Test
    void poolsCountAndTheirProblemsAreNamed() {
        KubeObject pool = object("{kind: MachinePool, metadata: {name: p}, spec: {replicas: 4}, status: {replicas: 3,"
                + " readyReplicas: 2, conditions: [{type: Available, status: 'False', message: 2 of 4}]}}");

        KubeObject report = report(cluster("", ""), found(INFRASTRUCTURE), found(PLANE), List.of(pool));

        assertThat(report.condition("WorkersAvailable").orElseThrow().message()).isEqualTo("* MachinePool p: 2 of 4");
        assertThat(report.map("status", "workers"))
                .containsEntry("desiredReplicas", 4L)
                .containsEntry("replicas", 3L);
        assertThat(said(report, "Available")).isEqualTo("False NotAvailable");
    }

    @Test
    void gatesOfTheUserHaveToHoldInTheirSense() {
        String gates = "availabilityGates: [{conditionType: Backup}, {conditionType: Broken, polarity: Negative}]";
        String good = "conditions: [{type: Backup, status: 'True'}, {type: Broken, status: 'False'}]";
        String bad = "conditions: [{type: Broken, status: 'True', message: it is}]";

        assertThat(said(report(cluster(gates, good), found(INFRASTRUCTURE), found(PLANE), List.of()), "Available"))
                .isEqualTo("True Available");
        assertThat(report(cluster(gates, bad), found(INFRASTRUCTURE), found(PLANE), List.of())
                        .condition("Available")
                        .orElseThrow()
                        .message())
                .isEqualTo("* Backup: not yet reported\n* Broken: it is");
    }

    @Test
    void anUpgradeThatWaitsForItsTurnIsNoFault() {
        String condition = "conditions: [{type: TopologyReconciled, status: 'False', reason: %s, message: m}]";

        assertThat(said(
                        report(
                                cluster("", condition.formatted("ClusterUpgrading")),
                                found(INFRASTRUCTURE),
                                found(PLANE),
                                List.of()),
                        "Available"))
                .isEqualTo("True Available");
        assertThat(said(
                        report(
                                cluster("", condition.formatted("ReconcileFailed")),
                                found(INFRASTRUCTURE),
                                found(PLANE),
                                List.of()),
                        "Available"))
                .isEqualTo("False NotAvailable");
    }
}
