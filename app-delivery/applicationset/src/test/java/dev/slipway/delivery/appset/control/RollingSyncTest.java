package dev.slipway.delivery.appset.control;

import static dev.slipway.delivery.appset.control.SetFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.appset.control.RollingSync.Applications;
import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RollingSyncTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final KubeObject SET = yaml("""
            apiVersion: argoproj.io/v1alpha1
            kind: ApplicationSet
            metadata: {name: fleet, namespace: argocd, uid: u1}
            spec:
              strategy: {type: RollingSync, rollingSync: {steps: [{}]}}
            """);

    private static KubeObject app(String policy) {
        return yaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: a, namespace: argocd}
                spec: {project: default, syncPolicy: %s}
                """.formatted(policy));
    }

    private static RollingSync look(KubeObject generated, List<KubeObject> existing) {
        SetSpec spec = SetSpec.of(SET);
        return RollingSync.of(
                SET,
                spec.rollingSteps().orElseThrow(),
                new Desired(SET, spec),
                new Applications(existing, List.of(generated)),
                NOW);
    }

    @Test
    void theSyncThatIsAskedForIsWhatThePolicyWouldHaveDone() {
        KubeObject generated =
                app("{automated: {prune: true}, syncOptions: [CreateNamespace=true], retry: {limit: 2}}");
        KubeObject live = RollingSync.withoutAutomation(generated).with("OutOfSync", "status", "sync", "status");

        Map<String, Object> operation =
                look(generated, List.of(live)).operation(generated).orElseThrow();

        KubeObject asked = KubeObject.of(operation);
        assertThat(asked.at("sync", "prune")).contains(true);
        assertThat(asked.list("sync", "syncOptions")).containsExactly("CreateNamespace=true");
        assertThat(asked.at("retry", "limit")).contains(2L);
        assertThat(asked.text("initiatedBy", "username")).contains("applicationset-controller");
    }

    @Test
    void withoutAPolicyNothingIsPrunedAndFiveTriesFollow() {
        KubeObject generated = app("{}");
        KubeObject live = generated.with("OutOfSync", "status", "sync", "status");

        KubeObject asked = KubeObject.of(
                look(generated, List.of(live)).operation(generated).orElseThrow());

        assertThat(asked.at("sync", "prune")).isEmpty();
        assertThat(asked.at("retry", "limit")).contains(5L);
        assertThat(RollingSync.withoutAutomation(generated)).isEqualTo(generated);
    }

    @Test
    void oneThatDoesNotExistYetIsNotSynced() {
        KubeObject generated = app("{automated: {}}");

        RollingSync rolling = look(generated, List.of());

        assertThat(rolling.operation(generated)).isEmpty();
        assertThat(rolling.rollout().statuses()).isEmpty();
    }

    @Test
    void oneThatIsStillAsTheOldTemplateSaidWaits() {
        KubeObject generated = app("{automated: {}}");
        KubeObject old = RollingSync.withoutAutomation(generated)
                .with("other", "spec", "project")
                .with("Synced", "status", "sync", "status")
                .with("Healthy", "status", "health", "status");

        RollingSync rolling = look(generated, List.of(old));

        assertThat(rolling.operation(generated)).isPresent();
        assertThat(rolling.rollout().statuses().get(0).message()).contains("moved to Pending");
    }
}
