package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What jobs, functions, models and rollouts say of themselves. */
class RunHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', emptyValue = "", textBlock = """
            lifecycle.keptn.sh/KeptnTask | status: {status: Succeeded} | Healthy: KeptnTask is healthy
            lifecycle.keptn.sh/KeptnAppVersion | status: {status: Succeeded} | Healthy: KeptnAppVersion is healthy
            lifecycle.keptn.sh/KeptnWorkloadInstance | status: {status: Succeeded} | Healthy: KeptnWorkloadInstance is healthy
            lifecycle.keptn.sh/KeptnWorkloadVersion | status: {status: Succeeded} | Healthy: KeptnWorkloadVersion is healthy
            lifecycle.keptn.sh/KeptnEvaluation | status: {overallStatus: Failed} | Degraded: KeptnEvaluation is degraded
            lifecycle.keptn.sh/KeptnEvaluation | status: {status: Failed} | Progressing: KeptnEvaluation is progressing
            metrics.keptn.sh/Analysis | status: {pass: false, warning: true} | Healthy: Analysis is healthy with warnings
            metrics.keptn.sh/Analysis | status: {pass: false} | Degraded: Analysis is degraded
            metrics.keptn.sh/Analysis | status: {} | Progressing: Analysis is progressing
            metrics.keptn.sh/KeptnMetric | status: {value: "1"} | Healthy: KeptnMetric is healthy
            metrics.keptn.sh/KeptnMetric | status: {value: "1", errMsg: refused} | Degraded: KeptnMetric is degraded
            metrics.keptn.sh/KeptnMetric | status: {errMsg: ""} | Progressing: KeptnMetric is progressing
            openfaas.com/Function | status: {replicas: 1, conditions: [{type: Ready, status: "True", message: up}]} | Healthy: up
            openfaas.com/Function | status: {conditions: [{type: Ready, status: "True", message: up}]} | Suspended: No replicas available
            openfaas.com/Function | status: {conditions: [{type: Stalled, status: "True", message: stuck}]} | Degraded: stuck
            pulumi.com/Stack | ~~ | Progressing: Waiting for the operator to observe the latest spec change
            pulumi.com/Stack | metadata: {generation: 2}, status: {observedGeneration: 2} | Progressing: Waiting for the stack to be reconciled
            pulumi.com/Stack | metadata: {generation: 2}, status: {observedGeneration: 2, conditions: [{type: Reconciling, status: "True", message: r}, {type: Stalled, status: "True", message: s}]} | Progressing: r
            rollouts.kruise.io/Rollout | metadata: {generation: 1}, status: {observedGeneration: 1, phase: Progressing, canaryStatus: {currentStepState: StepPaused}} | Suspended: Rollout is Paused need manual intervention
            rollouts.kruise.io/Rollout | metadata: {generation: 1}, status: {observedGeneration: 1, phase: Disabled, canaryStatus: {currentStepState: StepPaused}} | Degraded: Rollout is Disabled or Terminating
            rollouts.kruise.io/Rollout | metadata: {generation: 2}, status: {observedGeneration: 1, phase: Healthy, canaryStatus: {currentStepState: Completed}} | Progressing: Rollout is still progressing
            rollouts.kruise.io/Rollout | metadata: {generation: 1}, status: {observedGeneration: 1, phase: Healthy, canaryStatus: {currentStepState: Completed}} | Healthy: Rollout is Completed
            serving.kserve.io/InferenceService | status: {modelStatus: {transitionStatus: BlockedByFailedLoad}} | Progressing: Waiting for InferenceService to report status...
            serving.kserve.io/InferenceService | status: {conditions: [{type: Stopped, status: "False"}, {type: Ready, status: "True"}]} | Healthy: InferenceService is healthy.
            serving.kserve.io/InferenceService | status: {conditions: [{type: Ready, status: "False"}, {type: Stopped, status: "True"}]} | Suspended: InferenceService is Stopped
            serving.kserve.io/InferenceService | status: {conditions: [{type: A, status: "True"}, {type: Ready, status: "False", reason: r, message: m}]} | ~Progressing:  | 2: Ready | False | r | m~
            serving.kserve.io/InferenceService | status: {modelStatus: {transitionStatus: Blocked}, conditions: [{type: Ready, status: Unknown}]} | ~Degraded: 0: transitionStatus | Blocked | 1: Ready | Unknown~
            spot.io/SpotDeployment | ~~ | Unknown: Lua returned an invalid health status
            spot.io/SpotDeployment | status: {conditions: []} | Healthy
            spot.io/SpotDeployment | status: {conditions: [], phase: Progressing} | Progressing: Waiting for rollout to finish steps
            spot.io/SpotDeployment | status: {conditions: [{type: InvalidSpec, status: "False", message: m}]} | Degraded: m
            spot.io/SpotDeployment | status: {conditions: [{type: Progressing, reason: RolloutAborted, message: m}]} | Degraded: m
            spot.io/SpotDeployment | status: {conditions: [{type: Paused, status: "True"}], phase: Progressing} | Suspended: Rollout is paused
            tower.ansible.com/AnsibleJob | status: {ansibleJobResult: {status: canceled, url: u}} | Degraded: canceled job - u
            tower.ansible.com/AnsibleJob | status: {ansibleJobResult: {status: waiting, url: u}} | Progressing: waiting job - u
            tower.ansible.com/AnsibleJob | status: {ansibleJobResult: {status: odd, url: u}} | Progressing: Waiting for AnsibleJob
            sparkoperator.k8s.io/SparkApplication | ~~ | Progressing: Waiting for Executor pods
            sparkoperator.k8s.io/SparkApplication | status: {applicationState: {state: ""}} | Progressing: SparkApplication was added, enqueuing it for submission
            sparkoperator.k8s.io/SparkApplication | status: {applicationState: {state: INVALIDATING}} | Missing: SparkApplication is in InvalidatingState
            sparkoperator.k8s.io/SparkApplication | status: {applicationState: {state: FAILING, errorMessage: boom}} | Degraded: boom
            sparkoperator.k8s.io/SparkApplication | status: {applicationState: {state: UNKNOWN}} | ~Progressing: SparkApplication is in UnknownState because either driver pod or one or all executor pods in unknown state  ~
            sparkoperator.k8s.io/SparkApplication | spec: {executor: {instances: 2}}, status: {applicationState: {state: RUNNING}, executorState: {a: RUNNING, b: PENDING}} | Progressing: Waiting for Executor pods
            sparkoperator.k8s.io/SparkApplication | spec: {executor: {instances: 1}}, status: {applicationState: {state: RUNNING}, executorState: {a: RUNNING, b: PENDING}} | Healthy: SparkApplication is Running
            sparkoperator.k8s.io/SparkApplication | spec: {executor: {}}, status: {applicationState: {state: RUNNING}, executorState: {a: RUNNING}} | Healthy: SparkApplication is Running
            sparkoperator.k8s.io/SparkApplication | spec: {executor: {}, dynamicAllocation: {enabled: true, minExecutors: 2}}, status: {applicationState: {state: RUNNING}, executorState: {a: RUNNING}} | Progressing: Waiting for Executor pods
            sparkoperator.k8s.io/SparkApplication | spec: {executor: {}, dynamicAllocation: {enabled: true, maxExecutors: 1}}, status: {applicationState: {state: RUNNING}, executorState: {a: RUNNING}} | Healthy: SparkApplication is Running
            sparkoperator.k8s.io/SparkApplication | spec: {executor: {}, sparkConf: {spark.dynamicAllocation.enabled: "true", spark.dynamicAllocation.minExecutors: "2"}}, status: {applicationState: {state: RUNNING}, executorState: {a: RUNNING}} | Progressing: Waiting for Executor pods
            """)
    void anObjectSaysHowItIs(String kind, String fields, String expected) {
        assertThat(HealthTable.health(kind, fields)).isEqualTo(expected);
    }
}
