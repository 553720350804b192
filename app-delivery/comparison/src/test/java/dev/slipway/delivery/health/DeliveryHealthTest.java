package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gateways, identity, certificates of old and what runs applications. */
class DeliveryHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            gateway.solo.io/VirtualService | status: {}                                                   | Progressing: Update in progress
            gateway.solo.io/Gateway     | status: {state: Accepted}                                       | Healthy: The resource has been validated
            gateway.solo.io/RouteTable  | status: {state: 1}                                              | Healthy: The resource has been validated
            gateway.solo.io/RouteOption | status: {state: 0}                                              | Suspended: The resource has not yet been validated
            gloo.solo.io/Upstream       | status: {state: 2, reason: no host}                             | Degraded: no host
            gloo.solo.io/Proxy          | status: {state: Warning}                                        | Degraded:
            gloo.solo.io/Settings       | status: {state: Odd}                                            | Progressing: Update in progress
            gloo.solo.io/UpstreamGroup  | status: {statuses: {ns: {state: Rejected, reason: r}}, state: 1} | Degraded: r
            gateway.solo.io/VirtualHostOption | status: {statuses: {a: {state: Odd}, b: {state: Pending}}} | Suspended: The resource has not yet been validated
            gateway.solo.io/MatchableHttpGateway | status: {statuses: {a: {}}, state: Accepted}           | Healthy: The resource has been validated
            certmanager.k8s.io/Certificate | status: {conditions: [<Ready True: issued>]}                 | Healthy: issued
            certmanager.k8s.io/Certificate | status: {conditions: [<Ready Unknown: m>]}                   | Progressing: Waiting for certificate
            certmanager.k8s.io/Issuer      | status: {conditions: [<Ready False: no account>]}            | Degraded: no account
            certmanager.k8s.io/Issuer      | spec: {}                                                     | Progressing: Initializing issuer
            k8s.keycloak.org/Keycloak | status: {}                                                        | Progressing: Waiting for Keycloak status conditions to exist
            k8s.keycloak.org/Keycloak | status: {conditions: []}                                          | Progressing:
            k8s.keycloak.org/Keycloak | status: {conditions: [<HasErrors False>, <Ready True>]}           | Healthy:
            k8s.keycloak.org/Keycloak | status: {conditions: [<HasErrors True: no db>]}                   | Degraded: Has Errors: no db
            k8s.keycloak.org/Keycloak | status: {conditions: [<HasErrors True: new>, {type: Ready, status: 'True', lastTransitionTime: '2026-01-01T00:00:00Z'}]} | Healthy:
            kubernetes-client.io/ExternalSecret | status: {status: SUCCESS}                               | Healthy: Fetched ExternalSecret.
            kubernetes-client.io/ExternalSecret | status: {status: 'ERROR, denied'}                       | Degraded: denied
            kubernetes-client.io/ExternalSecret | status: {status: polling}                               | Progressing: Waiting for ExternalSecret.
            """)
    void gatewaysAndIdentity(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            camel.apache.org/Integration | status: {conditions: [<Ready False: no image>]}                | Degraded: no image
            camel.apache.org/Integration | status: {}                                                     | Progressing: Waiting for Integration
            apps.openshift.io/DeploymentConfig | status: {conditions: []}                                 | Progressing: replication controller is waiting for pods to run
            apps.openshift.io/DeploymentConfig | status: {replicas: 1, conditions: []}                    | Degraded: Deployment config is degraded
            apps.openshift.io/DeploymentConfig | status: {replicas: 0, conditions: []}                    | Healthy: replication controller successfully rolled out
            apps.openshift.io/DeploymentConfig | status: {replicas: 1, conditions: [<Available True>, <Progressing True Odd>]} | Progressing: replication controller is waiting for pods to run
            apps.openshift.io/DeploymentConfig | status: {replicas: 1, conditions: [<Available True>, <Progressing True NewReplicationControllerAvailable>]} | Healthy: replication controller successfully rolled out
            core.spinkube.dev/SpinApp | spec: {}                                                          | Progressing: Waiting for status to be available
            core.spinkube.dev/SpinApp | status: {}                                                        | Degraded:
            core.spinkube.dev/SpinApp | status: {conditions: [<Available False>]}                         | Degraded: Application is not available
            core.spinkube.dev/SpinApp | status: {conditions: [<Available True>]}                          | Progressing: Waiting for replicas to be ready (0/1)
            core.spinkube.dev/SpinApp | spec: {replicas: 2}, status: {readyReplicas: 2, conditions: [<Available True>]} | Healthy: Application is healthy with 2/2 replicas ready
            core.spinkube.dev/SpinApp | status: {readyReplicas: 1, conditions: [<Available True>, <Progressing True: rolls>]} | Progressing: rolls
            core.spinkube.dev/SpinApp | status: {readyReplicas: 1, conditions: [<Available True>, <Progressing False: pull Failed>]} | Degraded: pull Failed
            core.spinkube.dev/SpinApp | status: {conditions: [<Progressing False ProgressDeadlineExceeded>]} | Degraded: Application deployment has failed
            flink.apache.org/FlinkDeployment | status: {jobManagerDeploymentStatus: ERROR}                | Progressing: Waiting for Flink operator
            flink.apache.org/FlinkDeployment | status: {reconciliationStatus: {success: true}}            | Healthy:
            flink.apache.org/FlinkDeployment | status: {reconciliationStatus: {state: DEPLOYED, success: false}} | Healthy:
            flink.apache.org/FlinkDeployment | status: {reconciliationStatus: {}, jobManagerDeploymentStatus: DEPLOYING} | Progressing: Waiting for deploying
            flink.apache.org/FlinkDeployment | status: {reconciliationStatus: {error: no jar}, jobManagerDeploymentStatus: ERROR} | Degraded: no jar
            """)
    void applications(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }
}
