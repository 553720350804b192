package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What upstream's own test data does not show of its rules: early objects, states in between, which condition counts. */
class CustomChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            s3.aws.crossplane.io/Bucket  | spec: {}                                                       | Progressing: Waiting for Bucket to be created
            iam.aws.crossplane.io/Policy | status: {conditions: [<Ready True Available>, <Synced Unknown>]} | Degraded:
            rds.aws.crossplane.io/DBCluster | status: {conditions: [<Ready False Creating>, <Synced True>]} | Progressing: Waiting for DBCluster to be available
            karpenter.sh/NodePool  | status: {}                                                           | Progressing: Waiting for NodePool to be ready
            karpenter.sh/NodeClaim | metadata: {generation: 2}, status: {observedGeneration: 1, conditions: [<Ready True>]} | Progressing: Waiting for NodeClaim spec to be reconciled
            karpenter.sh/NodeClaim | status: {conditions: [<Registered True>]}                            | Progressing: Node registered, waiting for initialization
            karpenter.sh/NodeClaim | status: {conditions: [<Ready True: up>, <Disrupting True: drifted>]} | Suspended: drifted
            kyverno.io/Policy      | status: {conditions: [<Ready False: bad>]}                           | Progressing: Waiting for Policy to be ready
            kyverno.io/Policy      | status: {conditions: [<Ready True Succeeded: Ready>]}                | Healthy: Policy is ready
            keda.sh/ScaledObject   | status: {conditions: [<Ready True: scales>, <Paused True: held>]}    | Suspended: held
            keda.sh/ScaledObject   | status: {conditions: [<Ready True: scales>, <Fallback True: no metric>]} | Degraded: no metric
            keda.sh/ScaledJob      | status: {conditions: [<Ready Unknown: starts>]}                      | Degraded: starts
            external-secrets.io/ClusterExternalSecret | status: {conditions: [<NotReady True: n>, <Ready True: all>]} | Healthy: all
            external-secrets.io/ClusterExternalSecret | status: {conditions: [<Ready True: all>, <NotReady True: n>]} | Degraded: n
            kafka.strimzi.io/Kafka | status: {conditions: [<NotReady True Creating: m>]}                  | Progressing: Waiting for Kafka Cluster
            kafka.strimzi.io/Kafka | status: {conditions: [<NotReady True Failed: no pod>]}               | Degraded: no pod
            monitoring.coreos.com/Prometheus | status: {}                                                 | Progressing: Waiting for initialization
            monitoring.coreos.com/Prometheus | status: {conditions: [<Available Degraded SomePodsNotReady: one is down>]} | Progressing: one is down
            argoproj.io/EventBus   | status: {conditions: [<Deployed False NoImage>]}                     | Degraded: NoImage
            install.istio.io/IstioOperator | status: {status: 0}                                          | Unknown: Component is not present.
            install.istio.io/IstioOperator | spec: {}                                                     | Progressing: Waiting for Istio Control Plane
            postgresql.cnpg.io/Cluster | status: {phase: Waiting for user action, phaseReason: r, conditions: []} | Degraded: r
            postgresql.cnpg.io/Cluster | status: {phase: Cluster is unrecoverable and needs manual intervention, conditions: []} | Suspended:
            postgresql.cnpg.io/Cluster | status: {phase: Odd, phaseReason: r, conditions: []}             | Unknown: r
            operator.knative.dev/KnativeEventing | status: {conditions: [<Ready True>, <InstallSucceeded True>]} | Healthy: KnativeEventing is healthy.
            serving.knative.dev/Service | status: {conditions: [<Ready Unknown: rolls>]}                  | Progressing: Ready is Unknown rolls
            serving.knative.dev/Service | status: {conditions: [<RoutesReady False NoHost: m>]}           | Degraded: RoutesReady is False, since NoHost. m
            projectcontour.io/HTTPProxy | metadata: {generation: 1}, spec: {includes: []}, status: {conditions: [{type: Valid, status: 'False', observedGeneration: 1}]} | Healthy: HTTPProxy inclusions cannot be health checked
            projectcontour.io/HTTPProxy | status: {currentStatus: NotReconciled, description: later}      | Progressing: later
            batch/CronJob          | spec: {schedule: hourly}                                             | Progressing: Waiting for CronJob
            policy/PodDisruptionBudget | status: {conditions: [<DisruptionAllowed False InsufficientPods>]} | Healthy: PodDisruptionBudget has InsufficientPods
            policy/PodDisruptionBudget | status: {conditions: [<DisruptionAllowed False Odd>]}            | Degraded: PodDisruptionBudget has Odd
            gateway.networking.k8s.io/GatewayClass | status: {conditions: [<Accepted True>]}              | Healthy: GatewayClass is accepted
            gateway.networking.k8s.io/GatewayClass | status: {conditions: [<Accepted True: by us>]}       | Healthy: by us
            """)
    void rules(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cluster.x-k8s.io/Cluster | status: {phase: Provisioned}                                       | Healthy: Cluster is running
            cluster.x-k8s.io/Cluster | status: {phase: Failed}                                            | Degraded:
            cluster.x-k8s.io/Cluster | status: {conditions: [{type: Ready, status: 'False', severity: Info, message: m}]} | Progressing: Waiting for clusters
            cluster.x-k8s.io/Machine | status: {phase: Provisioning}                                      | Progressing: Condition is unknown
            cluster.x-k8s.io/Machine | status: {phase: Failed, conditions: [<Ready False: no host>]}      | Degraded: no host
            cluster.x-k8s.io/MachineHealthCheck | status: {expectedMachines: 2}                           | Progressing:
            cluster.x-k8s.io/MachinePool | status: {phase: Unknown}                                       | Degraded: MachinePool is Unknown
            cluster.x-k8s.io/MachinePool | status: {phase: Scaling, conditions: [<Ready False>]}          | Healthy: MachinePool is Scaling: Not Ready
            controlplane.cluster.x-k8s.io/AWSManagedControlPlane | spec: {}                               | Progressing: Provisioning...
            controlplane.cluster.x-k8s.io/AWSManagedControlPlane | status: {failureMessage: quota}        | Degraded: quota
            controlplane.cluster.x-k8s.io/AWSManagedControlPlane | status: {conditions: [<Ready True>, <EKSControlPlaneUpdating True>]} | Progressing: EKS control plane is updating
            controlplane.cluster.x-k8s.io/AWSManagedControlPlane | metadata: {generation: 2}, status: {observedGeneration: 1} | Progressing: Waiting for the control plane spec to be reconciled
            addons.cluster.x-k8s.io/ClusterResourceSet | status: {conditions: [<ResourcesApplied Unknown>]} | Progressing: Initializing cluster resource set
            """)
    void clusters(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }
}
