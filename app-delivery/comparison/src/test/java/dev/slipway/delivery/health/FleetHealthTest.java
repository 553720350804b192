package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policies of Open Cluster Management and bindings of Karmada say of themselves. */
class FleetHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', emptyValue = "", textBlock = """
            policy.open-cluster-management.io/CertificatePolicy | ~~ | Progressing: Waiting for the status to be reported
            policy.open-cluster-management.io/CertificatePolicy | status: {compliant: Compliant} | Healthy: All certificates found comply with the policy
            policy.open-cluster-management.io/CertificatePolicy | status: {compliant: Pending} | Degraded: At least once certificate does not comply with the policy
            policy.open-cluster-management.io/ConfigurationPolicy | metadata: {generation: 2}, status: {compliant: Compliant, lastEvaluatedGeneration: 1} | Progressing: Waiting for the status to be updated
            policy.open-cluster-management.io/ConfigurationPolicy | status: {compliant: Compliant} | Progressing: Waiting for compliance
            policy.open-cluster-management.io/ConfigurationPolicy | status: {compliant: NonCompliant, compliancyDetails: [{conditions: [{type: t, message: a}, {type: u}]}, {conditions: [{type: v, message: b}]}]} | Degraded: t - a; v - b
            policy.open-cluster-management.io/OperatorPolicy | status: {} | Progressing: Waiting for the status to be reported
            policy.open-cluster-management.io/OperatorPolicy | metadata: {generation: 2}, status: {observedGeneration: 1, conditions: []} | Progressing: Waiting for the status to be updated
            policy.open-cluster-management.io/OperatorPolicy | status: {conditions: [{type: Other, status: "True"}]} | Progressing: Waiting for the compliance condition
            policy.open-cluster-management.io/OperatorPolicy | status: {conditions: [{type: Compliant, status: Unknown, message: m}]} | Degraded: m
            policy.open-cluster-management.io/Policy | spec: {disabled: true}, status: {compliant: NonCompliant} | Healthy: Policy is disabled
            policy.open-cluster-management.io/Policy | spec: {}, status: {placement: [{placement: p}]} | Healthy: No clusters match this policy
            policy.open-cluster-management.io/Policy | spec: {}, status: {placement: [{placement: p}], status: []} | Progressing: Waiting for the status to be reported
            policy.open-cluster-management.io/Policy | spec: {}, status: {compliant: Compliant} | Healthy
            policy.open-cluster-management.io/Policy | spec: {}, status: {compliant: NonCompliant, status: [{clustername: a, compliant: Pending}, {clustername: b, compliant: Compliant}, {clustername: c}]} | Degraded: NonCompliant clusters: a, c
            policy.open-cluster-management.io/Policy | spec: {}, status: {compliant: Compliant, status: []} | Healthy: All clusters are compliant
            policy.open-cluster-management.io/Policy | spec: {}, status: {compliant: NonCompliant, details: [{templateMeta: {name: t}}]} | Degraded: NonCompliant templates: t
            work.karmada.io/ClusterResourceBinding | spec: {}, status: {aggregatedStatus: [{health: Healthy}]} | Progressing: Current resource status is insufficient
            work.karmada.io/ClusterResourceBinding | spec: {clusters: [{name: a}]}, status: {aggregatedStatus: [{health: Healthy}]} | Healthy
            work.karmada.io/ResourceBinding | spec: {}, status: {aggregatedStatus: [{health: Healthy}]} | Healthy
            work.karmada.io/ResourceBinding | spec: {clusters: []}, status: {aggregatedStatus: [{health: Healthy}]} | Progressing: Current resource status is insufficient
            work.karmada.io/ResourceBinding | spec: {clusters: [{name: a}, {name: b}]}, status: {aggregatedStatus: [{health: Healthy}]} | Progressing: Current resource status is insufficient
            work.karmada.io/ResourceBinding | spec: {}, status: {aggregatedStatus: [{health: Unknown, applied: true}, {health: Unhealthy}]} | Degraded: Current resource status is unhealthy
            work.karmada.io/ResourceBinding | spec: {}, status: {aggregatedStatus: [{health: Unknown}]} | Degraded: Current resource status is unhealthy
            """)
    void anObjectSaysHowItIs(String kind, String fields, String expected) {
        assertThat(HealthTable.health(kind, fields)).isEqualTo(expected);
    }
}
