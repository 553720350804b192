package dev.slipway.compositions.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.definition.Definition;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final Instant NOW = Instant.parse("2024-01-01T10:00:00Z");
    private static final KubeObject XRD = KubeObject.of(
                    new Ref(Gvk.of("apiextensions.crossplane.io/v1", "CompositeResourceDefinition"), "", "xdatabases"))
            .with("example.org", "spec", "group")
            .with(Map.of("kind", "XDatabase", "plural", "xdatabases"), "spec", "names")
            .with(Map.of("kind", "Database", "plural", "databases"), "spec", "claimNames")
            .with(List.of(Map.of("name", "v1", "served", true, "referenceable", true)), "spec", "versions");

    private final KubeObject claim = KubeObject.of(new Ref(Gvk.of("example.org/v1", "Database"), "team", "app-db"))
            .with("0d5e-uid", "metadata", "uid")
            .with(2L, "metadata", "generation")
            .with(Map.of("size", "small"), "spec", "parameters");
    private final KubeObject xr = KubeObject.of(new Ref(Gvk.of("example.org/v1", "XDatabase"), "", "app-db-x"));

    @Test
    void theCompositesNameIsTheSameForTheSameClaimForEver() {
        assertThat(CompositeName.of(claim)).matches("app-db-[a-z0-9]{5}").isEqualTo(CompositeName.of(claim));
        assertThat(CompositeName.of(claim.with("another-uid", "metadata", "uid")))
                .isNotEqualTo(CompositeName.of(claim));
    }

    @Test
    void theCompositesNameFitsIntoALabel() {
        assertThat(CompositeName.of(claim.with("x".repeat(63), "metadata", "name")))
                .hasSize(63);
    }

    @Test
    void theNameThatTheClaimRecordsIsUsed() {
        assertThat(snapshot(claim, null).compositeRef().name()).isEqualTo(CompositeName.of(claim));
        assertThat(snapshot(claim.with("mine", "spec", "resourceRef", "name"), null)
                        .compositeRef()
                        .name())
                .isEqualTo("mine");
    }

    @Test
    void theCompositeGetsTheUsersFieldsAndWhoseItIs() {
        KubeObject full = claim.with(Map.of("name", "local"), "spec", "compositionRef")
                .with(Map.of("name", "secret"), "spec", "writeConnectionSecretToRef")
                .with("Foreground", "spec", "compositeDeletePolicy")
                .with(Map.of("name", "rev-3"), "spec", "compositionRevisionRef");

        KubeObject desired = DesiredComposite.of(snapshot(full, null));

        assertThat(desired.map("spec")).containsOnlyKeys("parameters", "compositionRef", "claimRef");
        assertThat(desired.map("spec", "claimRef"))
                .containsEntry("namespace", "team")
                .containsEntry("name", "app-db");
        assertThat(desired.labels())
                .isEqualTo(Map.of("crossplane.io/claim-name", "app-db", "crossplane.io/claim-namespace", "team"));
    }

    @Test
    void aPinnedRevisionIsCopiedOnlyWhenUpdatesAreManual() {
        KubeObject pinned = claim.with(Map.of("name", "rev-3"), "spec", "compositionRevisionRef")
                .with("Manual", "spec", "compositionUpdatePolicy");

        assertThat(DesiredComposite.of(snapshot(pinned, null)).map("spec")).containsKey("compositionRevisionRef");
    }

    @Test
    void labelsAndAnnotationsOfKubernetesItselfAreNotCopied() {
        KubeObject labelled = claim.withLabel("team", "a")
                .withLabel("app.kubernetes.io/name", "b")
                .withAnnotation("kubectl.kubernetes.io/last-applied-configuration", "{}")
                .withAnnotation("slipway.dev/commit", "repo@abc");

        KubeObject desired = DesiredComposite.of(snapshot(labelled, null));

        assertThat(desired.labels()).containsEntry("team", "a").doesNotContainKey("app.kubernetes.io/name");
        assertThat(desired.annotations()).isEqualTo(Map.of("slipway.dev/commit", "repo@abc"));
    }

    @Test
    void anExternalNameThatTheCompositeHasWins() {
        KubeObject named = claim.withAnnotation("crossplane.io/external-name", "wish");

        assertThat(DesiredComposite.of(snapshot(named, xr.withAnnotation("crossplane.io/external-name", "real")))
                        .annotations())
                .containsEntry("crossplane.io/external-name", "real");
    }

    @Test
    void aCompositeOfAnotherClaimIsNotTakenOver() {
        Map<String, Object> other = Map.of("kind", "Database", "namespace", "other", "name", "app-db");
        Map<String, Object> own = Map.of("kind", "Database", "namespace", "team", "name", "app-db");

        assertThat(snapshot(claim, xr.with(other, "spec", "claimRef")).boundElsewhere())
                .contains("Database other/app-db");
        assertThat(snapshot(claim, xr.with(own, "spec", "claimRef")).boundElsewhere())
                .isEmpty();
        assertThat(snapshot(claim, xr).boundElsewhere()).isEmpty();
    }

    @Test
    void theClaimSaysWhichLeafItWaitsFor() {
        KubeObject waiting = xr.with(
                List.of(
                        condition("Ready", "False", "Creating", "Unready resources: role"),
                        condition("RootCause", "True", "ReconcileError", "Role r: access denied")),
                "status",
                "conditions");

        KubeObject said = after(waiting, Outcome.done());

        assertThat(said.condition("Synced").orElseThrow().reason()).isEqualTo("ReconcileSuccess");
        assertThat(said.condition("Ready").orElseThrow().reason()).isEqualTo("Waiting");
        assertThat(said.condition("Ready").orElseThrow().message()).isEqualTo("Role r: access denied");
    }

    @Test
    void theClaimIsReadyWhenTheCompositeIsAndTheSecretIsWritten() {
        KubeObject ready = xr.with(List.of(condition("Ready", "True", "Available", "")), "status", "conditions");

        assertThat(after(ready, Outcome.done()).condition("Ready").orElseThrow().isTrue())
                .isTrue();
        assertThat(after(ready, Outcome.requeue(Duration.ofSeconds(1), "waiting for the Secret"))
                        .condition("Ready")
                        .orElseThrow()
                        .message())
                .isEqualTo("waiting for the Secret");
        assertThat(after(ready, Outcome.stalled("SecretTaken", "choose another name"))
                        .condition("Synced")
                        .orElseThrow()
                        .message())
                .isEqualTo("choose another name");
    }

    @Test
    void theCompositesStatusShowsExceptItsConditions() {
        KubeObject told = xr.with("10.0.0.1", "status", "address")
                .with(List.of("Healthy"), "status", "claimConditionTypes")
                .with(
                        List.of(condition("Healthy", "True", "Fine", "yes"), condition("Other", "True", "X", "")),
                        "status",
                        "conditions");

        KubeObject said = after(told, Outcome.done());

        assertThat(said.text("status", "address")).contains("10.0.0.1");
        assertThat(said.condition("Healthy").orElseThrow().reason()).isEqualTo("Fine");
        assertThat(said.condition("Other")).isEmpty();
    }

    @Test
    void foregroundIsTheClaimsChoiceThenTheDefinitions() {
        KubeObject byDefault = XRD.with("Foreground", "spec", "defaultCompositeDeletePolicy");

        assertThat(snapshot(claim, null).deletesInForeground()).isFalse();
        assertThat(new ClaimSnapshot(Definition.of(byDefault), claim, Optional.empty(), NOW).deletesInForeground())
                .isTrue();
        assertThat(snapshot(claim.with("Foreground", "spec", "compositeDeletePolicy"), null)
                        .deletesInForeground())
                .isTrue();
    }

    private KubeObject after(KubeObject composite, Outcome bound) {
        return KubeObject.of(Map.of("status", ClaimStatus.of(snapshot(claim, composite), bound, null)));
    }

    private static ClaimSnapshot snapshot(KubeObject claim, @Nullable KubeObject composite) {
        return new ClaimSnapshot(Definition.of(XRD), claim, Optional.ofNullable(composite), NOW);
    }

    private static Map<String, Object> condition(String type, String status, String reason, String message) {
        return Map.of("type", type, "status", status, "reason", reason, "message", message);
    }
}
