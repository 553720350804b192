package dev.slipway.cluster.aws.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.cloud.Progress;
import dev.slipway.cluster.cloud.Standing;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaneStatusTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final KubeObject PLANE = KubeObject.of(
            Json.parseYaml("{kind: AWSManagedControlPlane, metadata: {name: cp, namespace: team}, spec: {}}")
                    .get(0));
    private static final Progress WAITING = new Progress.Waiting("cluster", "waits: UPDATING", NOW);
    private static final Progress READY = new Progress.Ready();

    private static final Map<String, KubeObject> RUNNING = Map.of(
            "cluster",
            part("""
            kind: Cluster
            status: {atProvider: {endpoint: 'https://a', version: '1.33',
              identity: [{oidc: [{issuer: 'https://oidc.eks/id/A'}]}]}}
            """),
            "oidc-provider",
            part("{kind: OpenIDConnectProvider, status: {atProvider: {arn: 'arn:oidc'}}}"));

    private static KubeObject part(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    private static KubeObject keeping(Map<String, KubeObject> seen, Progress cluster, Optional<String> refusal) {
        Standing standing = new Standing(cluster, Map.of("VpcReady", READY, "EKSControlPlaneReady", cluster));
        return PLANE.with(new PlaneStatus(PLANE, seen, NOW).keeping(standing, refusal), "status");
    }

    private static String reason(KubeObject plane, String type) {
        return plane.condition(type).orElseThrow().reason();
    }

    @Test
    void failedStepIsTheReasonOfTheWhole() {
        KubeObject plane = keeping(
                Map.of(), new Progress.Failed("cluster", "ResourceLimitExceeded.", "Ask.", NOW), Optional.empty());

        assertThat(reason(plane, "Ready")).isEqualTo("EKSControlPlaneReconciliationFailed");
        assertThat(plane.condition("Ready").orElseThrow().message()).contains("ResourceLimitExceeded. Ask.");
        assertThat(plane.condition("VpcReady").orElseThrow().isTrue()).isTrue();
        assertThat(plane.at("status", "ready")).hasValue(false);
        assertThat(plane.at("status", "initialized")).isEmpty();
    }

    @Test
    void upgradeDoesNotTakeTheControlPlaneAway() {
        KubeObject plane = keeping(RUNNING, WAITING, Optional.empty());

        assertThat(plane.at("status", "ready")).hasValue(true);
        assertThat(plane.at("status", "initialized")).hasValue(true);
        assertThat(plane.condition("EKSControlPlaneUpdating").orElseThrow().isTrue())
                .isTrue();
        assertThat(plane.condition("EKSControlPlaneCreating")).isEmpty();
        assertThat(plane.text("status", "version")).hasValue("v1.33");
    }

    @Test
    void refusedVersionIsSaidThoughEverythingIsReady() {
        KubeObject plane = keeping(RUNNING, READY, Optional.of("one minor version at a time"));

        assertThat(reason(plane, "Ready")).isEqualTo("EKSControlPlaneReconciliationFailed");
        assertThat(plane.at("status", "ready")).hasValue(true);
    }

    @Test
    void adoptedControlPlaneSaysThatItsSpecHasNoEffect() {
        KubeObject adopted = PLANE.withAnnotation(Plane.ADOPT, "true").with(Map.of("enabled", true), "spec", "bastion");
        Standing standing = new Standing(READY, Map.of("EKSControlPlaneReady", READY));

        KubeObject plane =
                adopted.with(new PlaneStatus(adopted, RUNNING, NOW).keeping(standing, Optional.empty()), "status");

        assertThat(plane.condition("Adopted").orElseThrow().message()).contains("only looked at", "no effect");
        assertThat(plane.condition("FieldsIgnored")).isEmpty();
        assertThat(plane.condition("VpcReady")).isEmpty();
        assertThat(plane.condition("Ready").orElseThrow().isTrue()).isTrue();
    }

    @Test
    void oidcProviderHasAPolicyToFillIn() {
        KubeObject plane = keeping(RUNNING, READY, Optional.empty());

        assertThat(plane.text("status", "oidcProvider", "trustPolicy").orElseThrow())
                .contains("\"Federated\":\"arn:oidc\"", "\"oidc.eks/id/A:sub\"", "${SERVICE_ACCOUNT_NAME}");
    }

    @Test
    void identityProviderShowsWhereItIsAndHowFarItHasCome() {
        KubeObject plane = keeping(Map.of("identity-provider-1", part("""
                        {kind: IdentityProviderConfig, status: {atProvider: {arn: 'arn:sso', status: CREATING}}}""")), READY, Optional.empty());

        assertThat(plane.map("status", "identityProviderStatus"))
                .isEqualTo(Map.of("arn", "arn:sso", "status", "CREATING"));
    }

    @Test
    void removalSaysWhatItWaitsFor() {
        KubeObject deleting = PLANE.with("2026-03-01T09:00:00Z", "metadata", "deletionTimestamp");
        Standing standing = new Standing(WAITING, Map.of("EKSControlPlaneReady", WAITING));

        KubeObject plane = PLANE.with(new PlaneStatus(deleting, RUNNING, NOW).removing(standing), "status");

        assertThat(reason(plane, "Ready")).isEqualTo("Deleting");
        assertThat(plane.at("status", "ready")).hasValue(false);
    }

    @Test
    void deletionOfWhatIsPausedSaysThatItWaits() {
        KubeObject deleting = PLANE.with("2026-03-01T09:00:00Z", "metadata", "deletionTimestamp");

        KubeObject plane = PLANE.with(new PlaneStatus(deleting, Map.of(), NOW).paused("Cluster is paused"), "status");

        assertThat(plane.condition("Paused").orElseThrow().message())
                .isEqualTo("Cluster is paused: deletion waits until it is resumed");
    }
}
