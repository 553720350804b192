package dev.slipway.cluster.aws.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanePartsTest {

    private static Plane plane(String spec) {
        return Plane.of(KubeObject.of(Json.parseYaml("""
                apiVersion: controlplane.cluster.x-k8s.io/v1beta2
                kind: AWSManagedControlPlane
                metadata: {name: cp, namespace: team}
                spec: {region: eu-west-1, %s}
                """.formatted(spec)).get(0)), "demo");
    }

    private static List<ManagedPart> parts(Plane plane, Map<String, KubeObject> seen) {
        return new PlaneParts(plane, plane.account("default"), seen, Optional.of("10.96.0.0/12")).parts();
    }

    private static KubeObject desired(Plane plane, Map<String, KubeObject> seen, String part) {
        return parts(plane, seen).stream()
                .filter(one -> one.name().equals(part))
                .findFirst()
                .orElseThrow()
                .desired();
    }

    private static KubeObject desired(String spec, String part) {
        return desired(plane(spec), Map.of(), part);
    }

    private static Map<String, KubeObject> running(String version) {
        return Map.of(Plane.CLUSTER, KubeObject.of(Map.of("status", Map.of("atProvider", Map.of("version", version)))));
    }

    @Test
    void clusterNeedsEverythingThatComesBeforeIt() {
        List<ManagedPart> parts = parts(plane("version: v1.33.4"), Map.of());

        ManagedPart cluster = parts.get(parts.size() - 1);
        assertThat(cluster.name()).isEqualTo("cluster");
        assertThat(cluster.needs()).hasSize(parts.size() - 1).contains("role", "nat-eu-west-1c", "egress-all");
        assertThat(cluster.desired().annotation("crossplane.io/external-name")).hasValue("team_cp");
    }

    @Test
    void fieldsBecomeThoseOfEks() {
        KubeObject cluster = desired("""
                version: v1.33.4, upgradePolicy: standard,
                logging: {apiServer: true, audit: true, authenticator: false, controllerManager: false, scheduler: false},
                accessConfig: {authenticationMode: api_and_config_map, bootstrapClusterCreatorAdminPermissions: false},
                endpointAccess: {private: true, public: false, publicCIDRs: [1.2.3.0/24]},
                encryptionConfig: {provider: 'arn:aws:kms:eu-west-1:1:key/a'}, restrictPrivateSubnets: true""", "cluster");

        Map<String, Object> wanted = cluster.map("spec", "forProvider");
        assertThat(wanted)
                .containsEntry("version", "1.33")
                .containsEntry("enabledClusterLogTypes", List.of("api", "audit"))
                .containsEntry("upgradePolicy", Map.of("supportType", "STANDARD"))
                .containsEntry("kubernetesNetworkConfig", Map.of("serviceIpv4Cidr", "10.96.0.0/12"))
                .containsEntry(
                        "accessConfig",
                        Map.of(
                                "authenticationMode",
                                "API_AND_CONFIG_MAP",
                                "bootstrapClusterCreatorAdminPermissions",
                                false))
                .containsEntry(
                        "encryptionConfig",
                        Map.of(
                                "provider",
                                Map.of("keyArn", "arn:aws:kms:eu-west-1:1:key/a"),
                                "resources",
                                List.of("secrets")));
        assertThat(cluster.list("spec", "forProvider", "vpcConfig", "subnetIdRefs"))
                .hasSize(3)
                .allSatisfy(ref -> assertThat(String.valueOf(ref)).contains("private"));
        assertThat(cluster.at("spec", "forProvider", "vpcConfig", "endpointPublicAccess"))
                .hasValue(false);
    }

    @Test
    void versionThatCannotFollowIsNotAskedFor() {
        Plane plane = plane("version: v1.35.0");

        assertThat(desired(plane, running("1.33"), "cluster").text("spec", "forProvider", "version"))
                .hasValue("1.33");
        assertThat(desired(plane, running("1.34"), "cluster").text("spec", "forProvider", "version"))
                .hasValue("1.35");
    }

    @Test
    void addonsComeAfterTheClusterAndConflictsInWordsOfEks() {
        KubeObject addon = desired(
                "addons: [{name: vpc-cni, version: v1.19.0-eksbuild.1, conflictResolution: preserve}]",
                "addon-vpc-cni");

        assertThat(addon.map("spec", "forProvider"))
                .containsEntry("addonVersion", "v1.19.0-eksbuild.1")
                .containsEntry("resolveConflictsOnCreate", "NONE")
                .containsEntry("resolveConflictsOnUpdate", "PRESERVE");
    }

    @Test
    void whatAnEntryMayDoComesAfterIt() {
        ManagedPart policy = parts(plane("""
                accessEntries: [{principalARN: 'arn:aws:iam::1:role/a', accessPolicies: [
                  {policyARN: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy',
                   accessScope: {type: namespace, namespaces: [one]}}]}]"""), Map.of()).stream()
                .filter(part -> part.desired().kind().equals("AccessPolicyAssociation"))
                .findFirst()
                .orElseThrow();

        assertThat(policy.needs()).singleElement().asString().startsWith("access-");
        assertThat(policy.name()).startsWith(policy.needs().get(0));
        assertThat(policy.desired().map("spec", "forProvider"))
                .containsEntry("principalArn", "arn:aws:iam::1:role/a")
                .containsEntry("accessScope", Map.of("type", "namespace", "namespaces", List.of("one")));
    }

    @Test
    void encryptionWithoutAKeyMakesOne() {
        assertThat(parts(plane("encryptionConfig: {resources: [secrets]}"), Map.of()))
                .extracting(ManagedPart::name)
                .contains("encryption-key");
    }

    @Test
    void roleThatTheUserNamesIsOnlyLookedAt() {
        assertThat(desired("roleName: their-role", "role").list("spec", "managementPolicies"))
                .containsExactly("Observe");
        assertThat(desired("roleAdditionalPolicies: ['arn:aws:iam::aws:policy/Extra']", "policy-extra")
                        .text("spec", "forProvider", "policyArn"))
                .hasValue("arn:aws:iam::aws:policy/Extra");
    }

    @Test
    void additionalRulesAreOfRangesOrOfOneGroup() {
        List<ManagedPart> parts = parts(plane("""
                network: {additionalControlPlaneIngressRules: [{description: x, fromPort: 1, toPort: 2, protocol: tcp,
                  cidrBlocks: [10.0.0.0/8], sourceSecurityGroupIds: [sg-1, sg-2]}]}"""), Map.of());

        assertThat(parts).filteredOn(part -> part.name().startsWith("ingress-")).hasSize(3);
    }

    @Test
    void defaultGroupIsEmptiedInAVpcThatIsMade() {
        String empties = "network: {vpc: {emptyRoutesDefaultVPCSecurityGroup: true, %s}, subnets: [{id: subnet-1}],"
                + " securityGroupOverrides: {node-eks-additional: sg-1}}";

        assertThat(parts(plane("network: {vpc: {emptyRoutesDefaultVPCSecurityGroup: true}}"), Map.of()))
                .filteredOn(part -> part.name().equals("default-security-group"))
                .singleElement()
                .satisfies(part -> assertThat(part.needs()).containsExactly("vpc"));
        assertThat(parts(plane(empties.formatted("id: vpc-1")), Map.of()))
                .extracting(ManagedPart::name)
                .doesNotContain("default-security-group");
    }

    @Test
    void adoptedControlPlaneIsOnlyLookedAt() {
        Plane adopted = new Plane(
                plane("").object().withAnnotation(Plane.ADOPT, "true"),
                plane("eksClusterName: theirs").spec(),
                "demo");

        assertThat(parts(adopted, Map.of())).singleElement().satisfies(part -> {
            assertThat(part.desired().annotation("crossplane.io/external-name")).hasValue("theirs");
            assertThat(part.desired().list("spec", "managementPolicies")).containsExactly("Observe");
        });
    }

    @Test
    void adoptedControlPlaneIsAskedForNoVersion() {
        Plane plane = plane("version: v1.36.0");
        Plane adopted = new Plane(plane.object().withAnnotation(Plane.ADOPT, "true"), plane.spec(), "demo");

        assertThat(new PlaneParts(plane, plane.account("default"), running("1.33"), Optional.empty()).refusedVersion())
                .isPresent();
        assertThat(new PlaneParts(adopted, plane.account("default"), running("1.33"), Optional.empty())
                        .refusedVersion())
                .isEmpty();
    }

    @Test
    void nothingIsMadeBesideWhatWasAdoptedAndNothingIsLostOfWhatWasNot() {
        KubeObject was = plane("")
                .object()
                .with(
                        List.of(Map.of(
                                "type", "Adopted", "status", "True", "lastTransitionTime", "2026-03-01T10:00:00Z")),
                        "status",
                        "conditions");

        KubeObject annotated = was.withAnnotation(Plane.ADOPT, "true");

        assertThat(Plane.of(was, "demo").misplaced(Set.of("cluster")))
                .hasValueSatisfying(why -> assertThat(why).contains("put it back"));
        assertThat(Plane.of(annotated, "demo").misplaced(Set.of("cluster"))).isEmpty();
        assertThat(plane("").misplaced(Set.of("cluster", "vpc"))).isEmpty();
        assertThat(Plane.of(annotated, "demo").misplaced(Set.of("cluster", "vpc")))
                .hasValueSatisfying(why -> assertThat(why).contains("take it away again"));
    }
}
