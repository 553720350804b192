package dev.slipway.cluster.gcp.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.cluster.gcp.GCPManagedMachinePoolSpec;
import dev.slipway.cluster.cloud.Progress;
import dev.slipway.cluster.gcp.object.Told;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoolReportTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final KubeObject POOL = yaml("metadata: {name: mp, namespace: team, generation: 1}");
    private static final KubeObject OWNER = yaml("spec: {replicas: 2, template: {spec: {version: v1.34.0}}}");
    private static final KubeObject PLANE = yaml("""
            metadata: {name: cp, namespace: team}
            spec: {location: europe-west1}
            status: {version: 1.33.4}
            """);
    private static final KubeObject LIVE = yaml("""
            spec: {forProvider: {version: 1.33.4}}
            status: {atProvider: {instances: [gce://p/z/a, gce://p/z/b, gce://p/z/c]}}
            """);

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }

    private static PoolSnapshot seen(KubeObject owner) {
        return new PoolSnapshot(POOL, owner, PLANE, yaml("kind: GCPManagedCluster"));
    }

    private static KubeObject said(PoolSnapshot seen, String spec, Progress progress) {
        GCPManagedMachinePoolSpec wanted = Json.convert(Json.parseYaml(spec).get(0), GCPManagedMachinePoolSpec.class);
        Map<String, Object> status =
                new PoolReport(seen, wanted, Optional.of(LIVE), progress).status(Told.begun(POOL, NOW));
        return POOL.with(status, "status");
    }

    @Test
    void nodesWaitForTheirControlPlane() {
        PoolSnapshot seen = seen(OWNER);

        assertThat(seen.wanted(Optional.of(LIVE)).version()).contains("1.33.4");
        assertThat(seen.wanted(Optional.empty()).version()).isEmpty();
        assertThat(said(seen, "{}", new Progress.Ready())
                        .condition("Ready")
                        .orElseThrow()
                        .reason())
                .isEqualTo("WaitingForGKEControlPlane");
    }

    @Test
    void nodesFollowAControlPlaneThatHasTheVersion() {
        KubeObject owner = OWNER.with("v1.33.4", "spec", "template", "spec", "version");

        assertThat(seen(owner).heldBack()).isEmpty();
        assertThat(seen(owner).wanted(Optional.of(LIVE)).version()).contains("v1.33.4");
    }

    @Test
    void machinesAreCountedAndRoundedNumbersExplained() {
        KubeObject owner = OWNER.without("spec", "template", "spec", "version");
        KubeObject said = said(seen(owner), "{}", new Progress.Ready());
        KubeObject even = said(seen(owner.with(3, "spec", "replicas")), "{}", new Progress.Ready());

        assertThat(said.map("status")).containsEntry("ready", true).containsEntry("replicas", 3L);
        assertThat(said.condition("ReplicasRounded").orElseThrow().message())
                .contains("2 nodes cannot be spread evenly over 3 zones, so there are 3");
        assertThat(even.condition("ReplicasRounded")).isEmpty();
        assertThat(said(seen(owner), "{scaling: {}}", new Progress.Ready()).condition("ReplicasRounded"))
                .isEmpty();
    }

    @Test
    void poolThatWasReadyIsUpdatingAndStaysReady() {
        KubeObject owner = OWNER.without("spec", "template", "spec", "version");
        PoolSnapshot ready = new PoolSnapshot(
                said(seen(owner), "{}", new Progress.Ready()), owner, PLANE, yaml("kind: GCPManagedCluster"));
        KubeObject said = said(ready, "{}", new Progress.Waiting("nodepool", "is RECONCILING", NOW));

        assertThat(said.at("status", "ready")).contains(true);
        assertThat(said.condition("GKEMachinePoolUpdating").orElseThrow().isTrue())
                .isTrue();
        assertThat(said.condition("GKEMachinePoolCreating").orElseThrow().reason())
                .isEqualTo("GKEMachinePoolCreated");
    }
}
