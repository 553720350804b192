package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What routes, certificates, networks, collectors and services of a cloud say of themselves. */
class EstateHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', emptyValue = "", textBlock = """
            microgateway.airlock.com/Gadget | ~~ | Healthy: Gadget is healthy
            microgateway.airlock.com/OpenApiPolicy | status: {ancestors: []} | Progressing: Waiting for OpenApiPolicy status
            microgateway.airlock.com/OpenApiPolicy | metadata: {generation: 1}, status: {ancestors: [{ancestorRef: {name: gw}, conditions: [{type: Accepted, status: "True"}]}]} | Progressing: Waiting for Ancestor gw to update OpenApiPolicy status
            microgateway.airlock.com/OpenApiPolicy | status: {ancestors: [{ancestorRef: {name: gw}, conditions: [{type: Accepted, status: "True"}, {type: ResolvedRefs, status: "False", message: no secret}]}]} | Degraded: Ancestor gw: no secret
            microgateway.airlock.com/OpenApiPolicy | status: {ancestors: [{ancestorRef: {}, conditions: []}]} | Degraded: Ancestor : OpenApiPolicy is not accepted
            microgateway.airlock.com/OpenApiPolicy | status: {ancestors: [{ancestorRef: {}, conditions: []}, {ancestorRef: {name: b}, conditions: [{type: Accepted, status: "True"}]}]} | Healthy: OpenApiPolicy is healthy
            networking.gke.io/ManagedCertificate | status: {certificateStatus: Active, domainStatus: [{status: Active}]} | Healthy: All certificates are active
            networking.gke.io/ManagedCertificate | status: {certificateStatus: Active, domainStatus: [{status: FailedNotVisible}]} | Degraded: At least one certificate has failed to be provisioned
            networking.gke.io/ManagedCertificate | status: {certificateStatus: Provisioning} | Progressing: At least one certificate is still being provisioned
            nmstate.io/NodeNetworkConfigurationPolicy | status: {conditions: [{type: Available, status: "False"}, {type: Ignored, status: "True", reason: NoMatchingNode}]} | Suspended: NoMatchingNode
            nmstate.io/NodeNetworkConfigurationPolicy | status: {conditions: [{type: Degraded, status: "True", reason: Failed, message: m}]} | Degraded: Failed: m
            nmstate.io/NodeNetworkConfigurationPolicy | status: {conditions: [{type: Available, status: Unknown}]} | Progressing: Waiting for policy to be applied
            onepassword.com/OnePasswordItem | status: {conditions: [{type: Ready, status: Unknown, message: u}, {type: Ready, status: "False", message: m}]} | Degraded: m
            onepassword.com/OnePasswordItem | ~~ | Progressing: Waiting for controller to report status
            opentelemetry.io/OpenTelemetryCollector | ~~ | Progressing: Waiting for OpenTelemetry Collector status
            opentelemetry.io/OpenTelemetryCollector | spec: {mode: sidecar}, status: {} | Healthy: Collector is running in sidecar mode
            opentelemetry.io/OpenTelemetryCollector | spec: {mode: deployment}, status: {scale: {}} | Progressing: Scale status not available
            opentelemetry.io/OpenTelemetryCollector | spec: {mode: daemonset}, status: {scale: {statusReplicas: 0/0}} | Healthy: DaemonSet has no eligible nodes (0/0)
            opentelemetry.io/OpenTelemetryCollector | spec: {mode: deployment}, status: {scale: {statusReplicas: 0/0}} | Degraded: No replicas are ready
            opentelemetry.io/OpenTelemetryCollector | spec: {}, status: {scale: {statusReplicas: 1/2}} | Progressing: Replicas are starting up
            opentelemetry.io/OpenTelemetryCollector | spec: {}, status: {scale: {statusReplicas: 10/10}} | Healthy: All replicas are ready
            opentelemetry.io/OpenTelemetryCollector | spec: {}, status: {scale: {statusReplicas: x}} | Progressing: Unable to parse replica status: x
            operator.openshift.io/IngressController | status: {conditions: [{type: Available, status: "True"}, {type: Degraded, status: "True", message: m}]} | Healthy: IngressController is available
            operator.openshift.io/IngressController | status: {conditions: [{type: Progressing, status: "True", reason: r, message: m}]} | Progressing: r
            operator.openshift.io/IngressController | status: {conditions: [{type: DeploymentReplicasAllAvailable, status: "False", message: m}]} | Progressing: m
            operator.victoriametrics.com/VMAgent | status: {updateStatus: operational} | Healthy: All components are operational
            operator.victoriametrics.com/VMSingle | metadata: {generation: 2}, status: {observedGeneration: 1, updateStatus: operational} | Progressing: Waiting for the operator to reconcile
            operator.victoriametrics.com/VMSingle | metadata: {generation: 2}, status: {updateStatus: paused} | Suspended: Reconciliation is paused
            operator.victoriametrics.com/VMSingle | status: {updateStatus: failed, reason: no quota} | Degraded: no quota
            operator.victoriametrics.com/VMSingle | status: {} | Progressing: Waiting for the operator to report status
            proclaim.dogmatiq.io/DNSSDServiceInstance | ~~ | Progressing
            proclaim.dogmatiq.io/DNSSDServiceInstance | status: {conditions: [{type: Adopted, status: "False", message: a}, {type: Discoverable, status: "True", message: d}]} | Degraded: a
            proclaim.dogmatiq.io/DNSSDServiceInstance | status: {conditions: [{type: Advertised, reason: UnadvertiseError, message: a}]} | Degraded: a
            proclaim.dogmatiq.io/DNSSDServiceInstance | status: {conditions: [{type: Discoverable, reason: DiscoveryError, status: "True", message: d}]} | Unknown: d
            proclaim.dogmatiq.io/DNSSDServiceInstance | status: {conditions: [{type: Discoverable, status: "True", message: d}]} | Healthy: d
            route.openshift.io/Route | status: {} | Progressing: Route is still getting admitted
            route.openshift.io/Route | status: {ingress: []} | Healthy: Route is healthy
            route.openshift.io/Route | status: {ingress: [{conditions: [{type: Admitted, status: "True"}]}, {conditions: [{type: Admitted, status: "False"}]}]} | Degraded: Route is degraded
            route.openshift.io/Route | status: {ingress: [{conditions: [{type: Admitted, status: "True"}]}, {conditions: []}]} | Progressing: Route is still getting admitted
            route53.aws.crossplane.io/ResourceRecordSet | status: {} | Progressing: Waiting for resourcrecordset to be created
            route53.aws.crossplane.io/ResourceRecordSet | status: {conditions: []} | Degraded
            route53.aws.crossplane.io/ResourceRecordSet | status: {conditions: [{type: Ready, status: "True", reason: Available}, {type: Synced, status: "True"}]} | Healthy: Available
            route53.aws.crossplane.io/ResourceRecordSet | status: {conditions: [{type: Ready, status: "True"}, {type: Synced, status: "False", reason: ReconcilePaused}]} | Suspended: ReconcilePaused
            route53.aws.crossplane.io/ResourceRecordSet | status: {conditions: [{type: Ready, status: "False"}, {type: Synced, status: "True"}]} | Progressing: Waiting for resourcrecordset to be available
            route53.aws.crossplane.io/ResourceRecordSet | status: {conditions: [{type: Synced, status: "False", reason: ReconcileError, message: m}]} | Degraded: m
            services.cloud.sap.com/ServiceBinding | status: {} | Progressing: Waiting for status
            services.cloud.sap.com/ServiceBinding | status: {conditions: []} | Healthy: Ready to use
            services.cloud.sap.com/ServiceBinding | metadata: {deletionTimestamp: "2026-01-01T00:00:00Z"}, status: {conditions: []} | Progressing: Resource is being deleted
            services.cloud.sap.com/ServiceInstance | metadata: {generation: 2}, status: {conditions: [{type: Failed, status: "True", observedGeneration: 1}]} | Progressing: Waiting for spec update to be observed
            services.cloud.sap.com/ServiceInstance | status: {conditions: [{type: Succeeded, status: "False", message: m}]} | Degraded: m
            stacks.crossplane.io/ClusterStackInstall | status: {conditions: [{type: Ready, status: "True"}]} | Progressing: Waiting for stack to be installed
            stacks.crossplane.io/ClusterStackInstall | status: {conditionedStatus: {conditions: [{type: Ready, status: "False", reason: Creating}]}} | Progressing: Creating
            stacks.crossplane.io/ClusterStackInstall | status: {conditionedStatus: {conditions: [{type: Ready, status: "True", reason: Available}]}} | Healthy: Available
            """)
    void anObjectSaysHowItIs(String kind, String fields, String expected) {
        assertThat(HealthTable.health(kind, fields)).isEqualTo(expected);
    }
}
