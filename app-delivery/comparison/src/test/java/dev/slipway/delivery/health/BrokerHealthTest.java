package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What RabbitMQ, Confluent Platform, Numaflow and Numaplane say of themselves. */
class BrokerHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', emptyValue = "", textBlock = """
            rabbitmq.com/Queue | ~~ | Unknown: RabbitMQ queue status is unknown
            rabbitmq.com/Queue | status: {conditions: [{type: Ready, status: "True", reason: SuccessfulCreateOrUpdate}]} | Healthy: RabbitMQ queue ready
            rabbitmq.com/Vhost | status: {conditions: [{type: Ready, status: "False", reason: FailedCreateOrUpdate}]} | Degraded: RabbitMQ vhost failed to be created or updated
            rabbitmq.com/Shovel | status: {conditions: [{type: Ready, status: "False", reason: Other}]} | Unknown: RabbitMQ shovel status is unknown
            rabbitmq.com/Binding | status: {conditions: [{type: Ready, status: "True", reason: SuccessfulCreateOrUpdate}]} | Healthy: RabbitMQ binding ready
            rabbitmq.com/Exchange | status: {conditions: [{type: Ready, status: "True", reason: SuccessfulCreateOrUpdate}]} | Healthy: RabbitMQ exchange ready
            rabbitmq.com/Permission | status: {conditions: [{type: Ready, status: "True", reason: SuccessfulCreateOrUpdate}]} | Healthy: RabbitMQ permission ready
            rabbitmq.com/Policy | status: {conditions: [{type: Ready, status: "True", reason: SuccessfulCreateOrUpdate}]} | Healthy: RabbitMQ policy ready
            rabbitmq.com/User | status: {conditions: [{type: Ready, status: "True", reason: SuccessfulCreateOrUpdate}]} | Healthy: RabbitMQ user ready
            rabbitmq.com/RabbitmqCluster | ~~ | Progressing: Waiting for RabbitMQ Operator
            rabbitmq.com/RabbitmqCluster | status: {conditions: [{type: ClusterAvailable, status: "True"}, {type: AllReplicasReady, status: "True"}]} | Healthy: RabbitMQ cluster ready
            rabbitmq.com/RabbitmqCluster | status: {conditions: [{type: ClusterAvailable, status: Unknown}, {type: AllReplicasReady, status: "False"}]} | Progressing: Waiting for RabbitMQ cluster readiness (conditions unknown)
            rabbitmq.com/RabbitmqCluster | status: {conditions: [{type: ClusterAvailable, status: "False"}, {type: AllReplicasReady, status: "False"}]} | Progressing: Waiting for RabbitMQ cluster formation
            rabbitmq.com/RabbitmqCluster | status: {conditions: [{type: ClusterAvailable, status: "True"}, {type: AllReplicasReady, status: "False"}]} | Progressing: Waiting for RabbitMQ instances ready
            rabbitmq.com/RabbitmqCluster | status: {conditions: [{type: ClusterAvailable, status: Unknown}, {type: ReconcileSuccess, status: "False", message: no quota}]} | Degraded: no quota
            platform.confluent.io/Kafka | status: {phase: RUNNING} | Healthy: Kafka running
            platform.confluent.io/Connect | status: {phase: RUNNING} | Healthy: Connect running
            platform.confluent.io/SchemaRegistry | status: {phase: RUNNING} | Healthy: SchemaRegistry running
            platform.confluent.io/Zookeeper | status: {phase: RUNNING} | Healthy: Zookeeper running
            platform.confluent.io/KsqlDB | status: {phase: PROVISIONING} | Progressing: KsqlDB provisioning
            platform.confluent.io/ControlCenter | status: {phase: other} | Progressing: Waiting for ControlCenter
            platform.confluent.io/Connector | status: {state: CREATED, connectorState: RUNNING} | Healthy: Connector running
            platform.confluent.io/Connector | status: {state: CREATED, connectorState: RUNNING, failedTasksCount: 0} | Progressing: Waiting for Kafka Connector
            platform.confluent.io/Connector | status: {state: CREATED, connectorState: RUNNING, failedTasksCount: 2} | Degraded: Connector has failed tasks
            platform.confluent.io/Connector | status: {failedTasksCount: 2} | Progressing: Waiting for Kafka Connector
            platform.confluent.io/Connector | status: {state: ERROR} | Degraded: No conditions available
            platform.confluent.io/Connector | status: {state: ERROR, conditions: [{message: refused}, {message: later}]} | Degraded: refused
            numaflow.numaproj.io/Pipeline | metadata: {generation: 2}, status: {observedGeneration: 1, phase: Running} | Progressing: Waiting for Pipeline status
            numaflow.numaproj.io/Pipeline | metadata: {generation: 2}, status: {observedGeneration: 2, phase: Pausing} | Healthy: Pipeline is paused
            numaflow.numaproj.io/Pipeline | status: {phase: Running} | Healthy: Pipeline is healthy
            numaflow.numaproj.io/MonoVertex | status: {phase: Pausing} | Progressing: Waiting for MonoVertex status
            numaflow.numaproj.io/MonoVertex | status: {phase: Running, conditions: [{type: A, status: "False", message: m}]} | Degraded: Subresources are unhealthy
            numaflow.numaproj.io/Vertex | status: {phase: Running, conditions: [{type: A, status: "False", message: m}, {type: B, status: "False", message: later}]} | Degraded: later
            numaflow.numaproj.io/InterStepBufferService | metadata: {labels: {numaplane.numaproj.io/progressive-result-state: failed}}, status: {phase: Running} | Degraded: Failed progressive upgrade
            numaflow.numaproj.io/Vertex | metadata: {labels: {numaplane.numaproj.io/progressive-result-state: failed}}, status: {phase: Paused} | Healthy: Vertex is paused
            numaflow.numaproj.io/InterStepBufferService | metadata: {labels: {numaplane.numaproj.io/progressive-result-state: failed}}, status: {phase: Failed, message: disk full} | Degraded: disk full
            numaplane.numaproj.io/PipelineRollout | ~~ | Progressing: Not yet reconciled
            numaplane.numaproj.io/PipelineRollout | status: {} | Unknown: Unknown Pipeline status
            numaplane.numaproj.io/PipelineRollout | status: {upgradeInProgress: Progressive} | Progressing: Update in progress
            numaplane.numaproj.io/PipelineRollout | status: {phase: Pending, conditions: [{type: ProgressiveUpgradeSucceeded, status: "False"}]} | Degraded: Progressive upgrade failed
            numaplane.numaproj.io/PipelineRollout | status: {conditions: [{type: PipelinePausingOrPaused, status: "True", message: paused by user}]} | Healthy: paused by user
            numaplane.numaproj.io/MonoVertexRollout | status: {conditions: [{type: ChildResourcesHealthy, status: "False", reason: MonoVertexFailed, message: m}]} | Degraded: m
            numaplane.numaproj.io/ISBServiceRollout | status: {conditions: [{type: ChildResourcesHealthy, status: "False", reason: Odd, message: m}]} | Unknown: Unknown status
            numaplane.numaproj.io/ISBServiceRollout | status: {conditions: [{type: ChildResourcesHealthy, status: "True"}]} | Healthy: Healthy
            numaplane.numaproj.io/NumaflowControllerRollout | status: {conditions: [{type: ChildResourcesHealthy, status: "False", reason: Odd, message: m}]} | Degraded: m
            numaplane.numaproj.io/NumaflowControllerRollout | status: {conditions: [{type: ChildResourcesHealthy, status: "False", reason: Progressing}]} | Progressing: Child Progressing
            numaplane.numaproj.io/NumaflowControllerRollout | status: {phase: Pending, conditions: [{type: ProgressiveUpgradeSucceeded, status: "False"}]} | Progressing: Update in progress
            """)
    void anObjectSaysHowItIs(String kind, String fields, String expected) {
        assertThat(HealthTable.health(kind, fields)).isEqualTo(expected);
    }
}
