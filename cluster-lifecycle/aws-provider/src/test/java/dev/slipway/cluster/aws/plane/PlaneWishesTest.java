package dev.slipway.cluster.aws.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.aws.inside.PodSubnet;
import dev.slipway.cluster.aws.inside.Wishes;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaneWishesTest {

    private static PlaneWishes of(String spec, Map<String, KubeObject> seen) {
        Plane plane = Plane.of(KubeObject.of(Json.parseYaml("""
                apiVersion: controlplane.cluster.x-k8s.io/v1beta2
                kind: AWSManagedControlPlane
                metadata: {name: cp, namespace: team}
                spec: {region: eu-west-1, %s}
                """.formatted(spec)).get(0)), "demo");
        return new PlaneWishes(plane, seen);
    }

    private static KubeObject part(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    @Test
    void nothingIsAskedForByDefault() {
        Wishes wishes = of("vpcCni: {disable: false}", Map.of()).wishes();

        assertThat(wishes.mapsAnybody()).isFalse();
        assertThat(wishes.cni().isAsked()).isFalse();
        assertThat(wishes.proxy().isDisabled()).isFalse();
    }

    @Test
    void podsGetTheSubnetsThatAreThereWithTheClustersOwnGroup() {
        Map<String, KubeObject> seen = Map.of(
                "cluster",
                part("{status: {atProvider: {vpcConfig: {clusterSecurityGroupId: sg-1}}}}"),
                "subnet-secondary-eu-west-1a",
                part("""
                        metadata: {annotations: {crossplane.io/external-name: subnet-7}}
                        status: {atProvider: {availabilityZone: eu-west-1a}}"""),
                "subnet-secondary-eu-west-1b",
                part("metadata: {name: not-there-yet}"));

        assertThat(of("secondaryCidrBlock: 100.64.0.0/16", seen).wishes().cni().subnets())
                .containsExactly(new PodSubnet("eu-west-1a", "subnet-7", "sg-1"));
        assertThat(of("secondaryCidrBlock: 100.64.0.0/16, vpcCni: {disable: true}", seen)
                        .wishes()
                        .cni()
                        .subnets())
                .isEmpty();
    }

    @Test
    void mappingsAreWrittenAsEksReadsThemAndEachOnce() {
        Wishes wishes = of("""
                iamAuthenticatorConfig: {
                  mapRoles: [{rolearn: a, username: b, groups: [c]}, {rolearn: a, username: b, groups: [c]}],
                  mapUsers: [{userarn: d, username: e, groups: [f]}]}""", Map.of()).wishes();

        assertThat(wishes.roles()).containsExactly(Map.of("rolearn", "a", "username", "b", "groups", List.of("c")));
        assertThat(wishes.users()).containsExactly(Map.of("userarn", "d", "username", "e", "groups", List.of("f")));
    }

    @Test
    void mappingsThatMapNobodyAreRefused() {
        String users = "iamAuthenticatorConfig: {mapUsers: [{userarn: '%s', username: '%s', groups: [%s]}]}";
        String ann = "arn:aws:iam::123456789012:user/teams/ann";

        assertThat(of(users.formatted(ann, "ann", "team"), Map.of()).problem()).isEmpty();
        assertThat(of(users.formatted("arn:aws:iam::123456789012:role/ann", "ann", "team"), Map.of())
                        .problem()
                        .orElseThrow())
                .contains("no ARN of a user");
        assertThat(of(users.formatted(ann, " ", "team"), Map.of()).problem().orElseThrow())
                .contains("lacks a username");
        assertThat(of(users.formatted(ann, "ann", ""), Map.of()).problem().orElseThrow())
                .contains("lacks groups");
        assertThat(of("""
                iamAuthenticatorConfig: {mapRoles: [{rolearn: admin, username: a, groups: [b]}]}""", Map.of()).problem().orElseThrow()).contains("'admin' is no ARN of a role");
    }

    @Test
    void whatAnAddOnInstallsIsNotTakenAway() {
        assertThat(of("vpcCni: {disable: true}, addons: [{name: vpc-cni, version: v1}]", Map.of())
                        .problem()
                        .orElseThrow())
                .contains("vpc-cni");
        assertThat(of("kubeProxy: {disable: true}, addons: [{name: kube-proxy, version: v1}]", Map.of())
                        .problem()
                        .orElseThrow())
                .contains("kube-proxy");
        assertThat(of("kubeProxy: {disable: true}, addons: [{name: vpc-cni, version: v1}]", Map.of())
                        .problem())
                .isEmpty();
    }
}
