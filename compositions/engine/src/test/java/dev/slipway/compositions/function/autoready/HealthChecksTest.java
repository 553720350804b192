package dev.slipway.compositions.function.autoready;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.testing.Calls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthChecksTest {

    private static boolean isReady(String kind, String object) {
        return HealthChecks.isReady(kind, Calls.yaml(object)).orElseThrow();
    }

    @Test
    void kindsWithoutACheckHaveNoAnswer() {
        assertThat(HealthChecks.isReady("example.org_v1_Thing", Calls.yaml("{}")))
                .isEmpty();
        assertThat(HealthChecks.isReady("apps_v1beta1_Deployment", Calls.yaml("{}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_v1_ConfigMap", "_v1_Secret", "_v1_ServiceAccount", "_v1_Namespace"})
    void whatHasNoStatusIsReadyOnceItExists(String kind) {
        assertThat(isReady(kind, "{}")).isTrue();
        assertThat(isReady(kind, "{metadata: {deletionTimestamp: now}}")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apps_v1_Deployment | {status: none, spec: 7}",
                "apps_v1_Deployment | {spec: {replicas: 1}, status: {updatedReplicas: one, availableReplicas: 1}}",
                "apps_v1_DaemonSet | {status: {desiredNumberScheduled: 0}}",
                "apps_v1_StatefulSet | {status: {readyReplicas: 1, currentReplicas: 1, currentRevision: 1, updateRevision: 1}}",
                "apps_v1_ReplicaSet | {status: {observedGeneration: new, availableReplicas: 1}}",
                "batch_v1_Job | {status: {conditions: everything}}",
                "batch_v1_CronJob | {status: {lastScheduleTime: yesterday, active: [{}]}}",
                "autoscaling_v2_HorizontalPodAutoscaler | {status: {conditions: [7, {type: ScalingActive}]}}",
                "_v1_Pod | {status: {phase: Running, conditions: {type: Ready}}, spec: {restartPolicy: Always}}",
                "_v1_Service | {spec: {type: LoadBalancer}, status: {loadBalancer: {ingress: many}}}",
                "networking.k8s.io_v1_Ingress | {status: {loadBalancer: {ingress: []}}}",
                "_v1_PersistentVolumeClaim | {status: [Bound]}",
            })
    void whatMakesNoSenseIsNotReady(String kind, String object) {
        assertThat(isReady(kind, object)).isFalse();
    }

    @Test
    void theFirstConditionThatSettlesItWins() {
        String conditions = "{status: {conditions: [{type: %s, status: 'True'}, {type: %s, status: 'True'}]}}";

        assertThat(isReady("batch_v1_Job", conditions.formatted("Failed", "Complete")))
                .isFalse();
        assertThat(isReady("batch_v1_Job", conditions.formatted("Complete", "Failed")))
                .isTrue();
        assertThat(isReady(
                        "autoscaling_v2_HorizontalPodAutoscaler",
                        conditions.formatted("FailedGetScale", "ScalingActive")))
                .isFalse();
    }

    @Test
    void aScheduledJobThatEndedInTheSecondItBeganIsReady() {
        assertThat(isReady("batch_v1_CronJob", """
                        status: {lastScheduleTime: "2026-01-01T10:00:00Z", lastSuccessfulTime: "2026-01-01T11:00:00+01:00"}
                        """)).isTrue();
    }
}
