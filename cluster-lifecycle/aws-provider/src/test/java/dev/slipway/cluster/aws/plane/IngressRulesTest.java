package dev.slipway.cluster.aws.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngressRulesTest {

    private static IngressRules rules(String rule, Map<String, KubeObject> seen) {
        Plane plane = Plane.of(KubeObject.of(Json.parseYaml("""
                apiVersion: controlplane.cluster.x-k8s.io/v1beta2
                kind: AWSManagedControlPlane
                metadata: {name: cp, namespace: team}
                spec: {region: eu-west-1, network: {vpc: {availabilityZoneUsageLimit: 2}, additionalNodeIngressRules: [
                  {description: x, fromPort: 1, toPort: 2, protocol: tcp, %s}]}}
                """.formatted(rule)).get(0)), "demo");
        return new IngressRules(plane, plane.account("default"), seen);
    }

    private static KubeObject part(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    private static Map<String, Object> parameters(ManagedPart part) {
        return part.desired().map("spec", "forProvider");
    }

    @Test
    void nodesComeWithTheClusterAndKeepTheirRule() {
        String wish = "sourceSecurityGroupRoles: [node]";
        Map<String, KubeObject> seen =
                Map.of("cluster", part("{status: {atProvider: {vpcConfig: {clusterSecurityGroupId: sg-7}}}}"));

        assertThat(rules(wish, Map.of()).before()).isEmpty();
        ManagedPart rule = rules(wish, seen).after().get(0);
        assertThat(rule.needs()).containsExactly("node-security-group", "cluster");
        assertThat(parameters(rule)).containsEntry("sourceSecurityGroupId", "sg-7");
        assertThat(rule.name()).isEqualTo(rules(wish, Map.of()).after().get(0).name());
    }

    @Test
    void theGroupItselfIsASource() {
        assertThat(rules("sourceSecurityGroupRoles: [node-eks-additional, bastion]", Map.of())
                        .before())
                .singleElement()
                .satisfies(rule -> assertThat(parameters(rule)).containsEntry("self", true));
    }

    @Test
    void gatewaysComeByTheirAddressesInThePlaceOfEverythingElse() {
        Map<String, KubeObject> seen = Map.of(
                "address-eu-west-1b", part("{status: {atProvider: {publicIp: 5.6.7.8}}}"),
                "address-eu-west-1a", part("{status: {atProvider: {publicIp: 1.2.3.4}}}"));
        String wish = "natGatewaysIPsSource: true, cidrBlocks: [10.0.0.0/8]";

        assertThat(rules(wish, seen).before()).singleElement().satisfies(rule -> {
            assertThat(rule.needs()).contains("address-eu-west-1a", "address-eu-west-1b");
            assertThat(parameters(rule)).containsEntry("cidrBlocks", List.of("1.2.3.4/32", "5.6.7.8/32"));
            assertThat(rule.name())
                    .isEqualTo(rules(wish, Map.of()).before().get(0).name());
        });
    }
}
