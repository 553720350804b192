package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Argo CD's engine says of odd objects of Kubernetes' own kinds. */
class BuiltInHealthTest {

    private static String health(String apiVersion, String kind, Map<String, Object> spec, Map<String, Object> status) {
        Optional<Health> health = HealthChecks.of(KubeObject.of(Map.of(
                "apiVersion",
                apiVersion,
                "kind",
                kind,
                "metadata",
                Map.of("name", "x", "namespace", "d"),
                "spec",
                spec,
                "status",
                status)));
        return health.map(found -> found.code().text() + ": " + found.message()).orElse("none");
    }

    private static Map<String, Object> condition(String type, String status, String reason, String message) {
        return Map.of("type", type, "status", status, "reason", reason, "message", message);
    }

    @Test
    void runningPodWithoutRestartPolicyIsUnknown() {
        assertThat(health("v1", "Pod", Map.of(), Map.of("phase", "Running", "message", "m")))
                .isEqualTo("Unknown: m");
    }

    @Test
    void jobThatIsNoLongerSuspendedCountsAsDone() {
        assertThat(health(
                        "batch/v1",
                        "Job",
                        Map.of(),
                        Map.of("conditions", List.of(condition("Suspended", "False", "JobResumed", "resumed")))))
                .isEqualTo("Healthy: resumed");
    }

    @Test
    void onlyTheFirstConditionOfATypeCounts() {
        assertThat(health(
                        "apps/v1",
                        "ReplicaSet",
                        Map.of("replicas", 1L),
                        Map.of(
                                "availableReplicas",
                                1L,
                                "conditions",
                                List.of(
                                        condition("ReplicaFailure", "False", "", ""),
                                        condition("ReplicaFailure", "True", "", "second")))))
                .isEqualTo("Healthy: ");
        assertThat(health(
                        "apps/v1",
                        "Deployment",
                        Map.of("replicas", 0L),
                        Map.of(
                                "conditions",
                                List.of(
                                        condition("Progressing", "True", "", ""),
                                        condition("Progressing", "False", "ProgressDeadlineExceeded", "")))))
                .isEqualTo("Healthy: ");
    }

    @Test
    void versionsThatAreNotReadAreUnknown() {
        assertThat(health("apps/v1beta1", "Deployment", Map.of(), Map.of()))
                .isEqualTo("Unknown: unsupported Deployment GVK: apps/v1beta1, Kind=Deployment");
        assertThat(health("v2", "Pod", Map.of(), Map.of())).isEqualTo("Unknown: unsupported Pod GVK: /v2, Kind=Pod");
        assertThat(health("networking.k8s.io/v1beta1", "Ingress", Map.of(), Map.of()))
                .startsWith("Progressing: ");
    }

    @Test
    void conditionsInAnAnnotationAreAList() {
        assertThat(annotated("{}"))
                .isEqualTo(
                        "Unknown: failed to convert conditions annotation to typed: json: cannot unmarshal object into"
                                + " Go value of type []health.hpaCondition");
        assertThat(annotated("bad"))
                .isEqualTo(
                        "Unknown: failed to convert conditions annotation to typed: invalid character 'b' looking for"
                                + " beginning of value");
        assertThat(annotated("null")).isEqualTo("Progressing: Waiting to Autoscale");
    }

    private static String annotated(String conditions) {
        Health health = HealthChecks.of(KubeObject.of(Map.of(
                        "apiVersion",
                        "autoscaling/v1",
                        "kind",
                        "HorizontalPodAutoscaler",
                        "metadata",
                        Map.of("annotations", Map.of("autoscaling.alpha.kubernetes.io/conditions", conditions)))))
                .orElseThrow();
        return health.code().text() + ": " + health.message();
    }
}
