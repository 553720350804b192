package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workloads of OpenKruise and OpenKruiseGame. */
class KruiseHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            apps.kruise.io/AdvancedCronJob | spec: {}                                                     | Progressing: Waiting for initialization
            apps.kruise.io/AdvancedCronJob | spec: {paused: true}, status: {}                             | Suspended: AdvancedCronJob is Paused
            apps.kruise.io/AdvancedCronJob | status: {}                                                   | Degraded: AdvancedCronJobs has not run successfully
            apps.kruise.io/AdvancedCronJob | status: {active: [{name: j}]}                                | Progressing: AdvancedCronJobs has active jobs
            apps.kruise.io/AdvancedCronJob | spec: {paused: true}, status: {lastScheduleTime: '2026-01-02T03:04:05Z'} | Healthy: AdvancedCronJobs has run successfully
            apps.kruise.io/BroadcastJob | spec: {}                                                        | Progressing: BroadcastJob is still running
            apps.kruise.io/BroadcastJob | status: {phase: completed, desired: 2, succeeded: 2}            | Healthy: BroadcastJob is completed successfully
            apps.kruise.io/BroadcastJob | status: {phase: completed, desired: 2, succeeded: 1}            | Progressing: BroadcastJob is still running
            apps.kruise.io/BroadcastJob | status: {phase: failed, failed: 1}                              | Degraded: BroadcastJob failed
            apps.kruise.io/BroadcastJob | status: {phase: failed, failed: 0}                              | Progressing: BroadcastJob is still running
            apps.kruise.io/BroadcastJob | spec: {paused: true}, status: {phase: paused}                   | Suspended: BroadcastJob is Paused
            """)
    void jobs(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            apps.kruise.io/CloneSet | metadata: {generation: 2}, status: {observedGeneration: 1, updatedAvailableReplicas: 1, replicas: 1} | Progressing: Waiting for initialization
            apps.kruise.io/CloneSet | metadata: {generation: 1}, status: {observedGeneration: 1}          | Suspended: Cloneset is paused
            apps.kruise.io/CloneSet | metadata: {generation: 1}, spec: {updateStrategy: {paused: true}}, status: {observedGeneration: 1, updatedAvailableReplicas: 1, replicas: 1} | Suspended: Cloneset is paused
            apps.kruise.io/CloneSet | metadata: {generation: 1}, status: {observedGeneration: 1, updatedAvailableReplicas: 1, replicas: 1} | Healthy: All Cloneset workloads are ready and updated
            apps.kruise.io/CloneSet | metadata: {generation: 1}, status: {observedGeneration: 1, updatedAvailableReplicas: 0, replicas: 1} | Degraded: Some replicas are not ready or available
            apps.kruise.io/CloneSet | metadata: {generation: 2}, status: {observedGeneration: 2, updatedAvailableReplicas: 1, replicas: 1, updatedReplicas: 1, expectedUpdatedReplicas: 1} | Suspended: Cloneset needs manual intervention
            apps.kruise.io/CloneSet | metadata: {generation: 2}, spec: {updateStrategy: {partition: 1}}, status: {observedGeneration: 2, updatedAvailableReplicas: 1, replicas: 3, updatedReplicas: 1, expectedUpdatedReplicas: 2} | Progressing: Waiting for initialization
            apps.kruise.io/CloneSet | metadata: {generation: 2}, spec: {updateStrategy: {partition: 0}}, status: {observedGeneration: 2, updatedAvailableReplicas: 1, replicas: 1} | Healthy: All Cloneset workloads are ready and updated
            apps.kruise.io/StatefulSet | metadata: {generation: 2}, spec: {updateStrategy: {rollingUpdate: {partition: 2}}}, status: {observedGeneration: 2, updatedAvailableReplicas: 1, replicas: 3, updatedReplicas: 2} | Suspended: Statefulset needs manual intervention
            apps.kruise.io/StatefulSet | metadata: {generation: 2}, spec: {updateStrategy: {rollingUpdate: {partition: 2}}}, status: {observedGeneration: 2, updatedAvailableReplicas: 1, replicas: 3, updatedReplicas: 1} | Progressing: Waiting for initialization
            apps.kruise.io/StatefulSet | metadata: {generation: 2}, spec: {updateStrategy: {rollingUpdate: {partition: 0}}}, status: {observedGeneration: 2, updatedAvailableReplicas: 3, replicas: 3} | Healthy: All Statefulset workloads are ready and updated
            apps.kruise.io/StatefulSet | metadata: {generation: 1}, status: {observedGeneration: 1, updatedAvailableReplicas: 2, replicas: 3} | Degraded: Some replicas are not ready or available
            apps.kruise.io/StatefulSet | metadata: {generation: 1}, status: {observedGeneration: 1}       | Suspended: Statefulset is paused
            apps.kruise.io/DaemonSet | metadata: {generation: 1}, status: {observedGeneration: 1}         | Suspended: Daemonset is paused
            apps.kruise.io/DaemonSet | metadata: {generation: 2}, spec: {updateStrategy: {rollingUpdate: {partition: 1}}}, status: {observedGeneration: 2, updatedNumberScheduled: 3, desiredNumberScheduled: 3} | Suspended: Daemonset needs manual intervention
            apps.kruise.io/DaemonSet | metadata: {generation: 2}, spec: {updateStrategy: {rollingUpdate: {partition: 1}}}, status: {observedGeneration: 2, updatedNumberScheduled: 2, desiredNumberScheduled: 3} | Progressing: Waiting for initialization
            apps.kruise.io/DaemonSet | metadata: {generation: 2}, status: {observedGeneration: 2, updatedNumberScheduled: 3, desiredNumberScheduled: 3, numberAvailable: 3} | Healthy: All Daemonset workloads are ready and updated
            apps.kruise.io/DaemonSet | metadata: {generation: 2}, status: {observedGeneration: 2, updatedNumberScheduled: 3, desiredNumberScheduled: 3, numberAvailable: 2, numberUnavailable: 1} | Progressing: Waiting for initialization
            apps.kruise.io/DaemonSet | metadata: {generation: 2}, status: {observedGeneration: 2, updatedNumberScheduled: 3, desiredNumberScheduled: 3, numberUnavailable: 3} | Degraded: Some pods are not ready or available
            """)
    void sets(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            game.kruise.io/GameServer | spec: {}                                                          | Unknown: Waiting for GameServer to be ready
            game.kruise.io/GameServer | status: {currentState: Creating, desiredState: Ready}             | Progressing: State change: Creating → Ready
            game.kruise.io/GameServer | status: {desiredState: Ready}                                     | Progressing: State change: Unknown → Ready
            game.kruise.io/GameServer | status: {currentState: Ready, desiredState: Ready}                | Healthy: GameServer is Ready
            game.kruise.io/GameServer | status: {currentState: Ready, desiredState: Ready, podStatus: {conditions: [<KruisePodReady False>]}} | Degraded: Pod is not ready: KruisePodReady
            game.kruise.io/GameServerSet | metadata: {generation: 2}, status: {observedGeneration: 1}     | Progressing: Waiting for GameServerSet initialization
            game.kruise.io/GameServerSet | spec: {updateStrategy: {rollingUpdate: {paused: true}}}, status: {} | Suspended: GameServerSet is paused
            game.kruise.io/GameServerSet | spec: {updateStrategy: {rollingUpdate: {partition: 1}}}, status: {replicas: 3, updatedReplicas: 2} | Suspended: Partition=1, waiting for manual intervention
            game.kruise.io/GameServerSet | status: {replicas: 3, updatedReadyReplicas: 3}                 | Healthy: All GameServerSet replicas are updated and ready
            game.kruise.io/GameServerSet | status: {replicas: 3, readyReplicas: 1}                        | Progressing: ReadyReplicas 1/3, still progressing
            game.kruise.io/GameServerSet | status: {replicas: 3, readyReplicas: 3}                        | Progressing: Waiting for GameServerSet initialization
            """)
    void games(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }
}
