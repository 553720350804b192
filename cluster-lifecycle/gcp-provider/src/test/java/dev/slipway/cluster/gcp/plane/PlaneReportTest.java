package dev.slipway.cluster.gcp.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.cluster.gcp.GCPManagedControlPlaneSpec;
import dev.slipway.cluster.cloud.Progress;
import dev.slipway.cluster.gcp.object.Told;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaneReportTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final KubeObject PLANE = yaml("""
            kind: GCPManagedControlPlane
            metadata: {name: cp, namespace: team, generation: 1}
            spec: {project: p, location: l, version: v1.33.4}
            """);
    private static final KubeObject RUNNING = yaml("status: {atProvider: {masterVersion: 1.33.4-gke.1000}}");

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }

    private static KubeObject said(KubeObject plane, Progress progress, Optional<String> refusal) {
        PlaneReport report = new PlaneReport(plane, Optional.of(RUNNING), progress, refusal);
        return plane.with(report.status(Told.begun(plane, NOW)), "status");
    }

    private static String reason(KubeObject plane, String type) {
        return plane.condition(type).orElseThrow().reason();
    }

    @Test
    void planeThatIsMadeSaysWhatItWaitsFor() {
        KubeObject said = said(PLANE, new Progress.Waiting("cluster", "is PROVISIONING", NOW), Optional.empty());

        assertThat(said.at("status", "ready")).contains(false);
        assertThat(said.at("status", "initialized")).isEmpty();
        assertThat(reason(said, "Ready")).isEqualTo("GKEControlPlaneCreating");
        assertThat(said.condition("Ready").orElseThrow().message()).contains("is PROVISIONING");
        assertThat(said.condition("GKEControlPlaneCreating").orElseThrow().isTrue())
                .isTrue();
        assertThat(said.condition("GKEControlPlaneUpdating").orElseThrow().isTrue())
                .isFalse();
    }

    @Test
    void planeThatRunsHasItsVersionAndStaysReadyWhileItChanges() {
        KubeObject ready = said(PLANE, new Progress.Ready(), Optional.empty());
        KubeObject updating = said(ready, new Progress.Waiting("cluster", "is RECONCILING", NOW), Optional.empty());

        assertThat(ready.map("status"))
                .containsEntry("ready", true)
                .containsEntry("initialized", true)
                .containsEntry("version", "1.33.4")
                .containsEntry("currentVersion", "1.33.4");
        assertThat(ready.condition("Ready").orElseThrow().isTrue()).isTrue();
        assertThat(ready.condition("KubeconfigReady").orElseThrow().isTrue()).isTrue();
        assertThat(updating.at("status", "ready")).contains(true);
        assertThat(reason(updating, "Ready")).isEqualTo("GKEControlPlaneUpdating");
        assertThat(updating.condition("GKEControlPlaneUpdating").orElseThrow().isTrue())
                .isTrue();
    }

    @Test
    void failureHasGooglesWordsAndUpstreamsReason() {
        KubeObject said = said(
                PLANE, new Progress.Failed("cluster", "Quota exceeded.", "Have it raised.", NOW), Optional.empty());

        assertThat(reason(said, "GKEControlPlaneReady")).isEqualTo("GKEControlPlaneReconciliationFailed");
        assertThat(said.condition("Ready").orElseThrow().message()).contains("Quota exceeded.", "Have it raised.");
    }

    @Test
    void refusedVersionLeavesTheClusterReady() {
        KubeObject said = said(PLANE, new Progress.Ready(), Optional.of("not in one step"));

        assertThat(said.at("status", "ready")).contains(true);
        assertThat(reason(said, "Ready")).isEqualTo("VersionRefused");
    }

    @Test
    void clusterThatCannotBeReachedSaysSo() {
        PlaneReport report = new PlaneReport(PLANE, Optional.of(RUNNING), new Progress.Ready(), Optional.empty())
                .reached(Optional.of("no token"));
        KubeObject said = PLANE.with(report.status(Told.begun(PLANE, NOW)), "status");

        assertThat(said.condition("KubeconfigReady").orElseThrow().message()).isEqualTo("no token");
    }

    @Test
    void versionStaysWhereItIsWhenTheStepIsTooLarge() {
        KubeObject live = RUNNING.with("1.33.4", "spec", "forProvider", "minMasterVersion");
        VersionChoice jump = VersionChoice.of(PLANE.with("v1.35.0", "spec", "version"), Optional.of(live));
        VersionChoice step = VersionChoice.of(PLANE.with("v1.34.0", "spec", "version"), Optional.of(live));

        assertThat(jump.version()).contains("1.33.4");
        assertThat(jump.refusal().orElseThrow()).contains("1.34 first");
        assertThat(step).isEqualTo(new VersionChoice(Optional.of("v1.34.0"), Optional.empty()));
        assertThat(VersionChoice.of(PLANE.without("spec", "version"), Optional.of(live)))
                .isEqualTo(new VersionChoice(Optional.empty(), Optional.empty()));
    }

    @Test
    void versionOfAnAdoptedClusterIsNobodysBusiness() {
        KubeObject adopted = RUNNING.with(List.of("Observe"), "spec", "managementPolicies")
                .with(
                        List.of(Map.of("type", "Ready", "status", "True", "reason", "Available")),
                        "status",
                        "conditions");

        assertThat(VersionChoice.of(PLANE.with("v1.35.0", "spec", "version"), Optional.of(adopted))
                        .refusal())
                .isEmpty();
    }

    @Test
    void whatUpstreamsWebhookRefusesIsRefused() {
        assertThat(refusal(PLANE.with("1.33.0", "spec", "controlPlaneVersion"))).contains("leave out");
        assertThat(refusal(PLANE.with("c".repeat(41), "spec", "clusterName"))).contains("longer than 40");
        assertThat(refusal(PLANE)).isEmpty();
    }

    private static String refusal(KubeObject plane) {
        return Refusals.of(plane, Json.convert(plane.map("spec"), GCPManagedControlPlaneSpec.class))
                .orElse("");
    }
}
