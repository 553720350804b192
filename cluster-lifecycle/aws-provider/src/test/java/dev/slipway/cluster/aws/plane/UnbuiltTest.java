package dev.slipway.cluster.aws.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.aws.Fields;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever the definition of a control plane has is built, or named as soon as it is set. */
class UnbuiltTest {

    /** What is built, or says only what upstream saw; of a bastion only whether there is one makes a difference. */
    private static final String BUILT = "spec\\.(accessConfig\\..*"
            + "|accessEntries\\[]\\.(accessPolicies\\[]\\..*|kubernetesGroups\\[]|principalARN|type|username)"
            + "|(addons|bastion)\\b(?!\\.enabled).*"
            + "|(additionalTags|associateOIDCProvider|bootstrapSelfManagedAddons|eksClusterName|partition|region)"
            + "|(controlPlaneEndpoint|encryptionConfig|endpointAccess|identityRef|logging|oidcIdentityProviderConfig)\\..*"
            + "|(iamAuthenticatorConfig|kubeProxy|vpcCni)\\..*"
            + "|network\\.additional(ControlPlane|Node)IngressRules\\[]\\."
            + "(cidrBlocks\\[]|description|fromPort|ipv6CidrBlocks\\[]|natGatewaysIPsSource|protocol|sourceSecurityGroup(Id|Role)s\\[]|toPort)"
            + "|network\\.subnets\\[]\\.(availabilityZone|cidrBlock|id|isPublic|natGatewayId|resourceID|routeTableId|tags)"
            + "|network\\.vpc\\.(availabilityZoneUsageLimit|cidrBlock|elasticIpPool.*|emptyRoutes.*|id|internetGatewayId|secondaryCidrBlocks.*|subnetSchema|tags)"
            + "|network\\.vpc\\.privateDnsHostnameTypeOnLaunch"
            + "|restrictPrivateSubnets|role.*|secondaryCidrBlock|sshKeyName|tokenMethod|upgradePolicy|version)";

    @TestFactory
    Stream<DynamicTest> fields() {
        return Fields.of("AWSManagedControlPlane")
                .map(field -> DynamicTest.dynamicTest(
                        field.path(), () -> assertThat(Unbuilt.of(field.set()).isEmpty())
                                .as(field.set().tree().toString())
                                .isEqualTo(field.path().matches(BUILT))));
    }

    /** What a template of the provider sets is built, or named, or what nothing would be without it. */
    @TestFactory
    Stream<DynamicTest> templates() throws IOException {
        Path folder = Path.of(System.getProperty("conformance.dir", "../shared/conformance"), "capa-eks", "manifests");
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "there is no " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(file.getFileName().toString(), () -> planes(Files.readString(file))
                                    .forEach(UnbuiltTest::isAllBuiltOrNamed)));
        }
    }

    private static Stream<KubeObject> planes(String manifest) {
        return Json.parseYaml(manifest).stream()
                .map(KubeObject::of)
                .filter(object -> object.kind().startsWith("AWSManagedControlPlane"))
                .map(object -> object.kind().endsWith("Template")
                        ? KubeObject.of(Map.of("spec", object.map("spec", "template", "spec")))
                        : object);
    }

    private static void isAllBuiltOrNamed(KubeObject plane) {
        List<String> named = Unbuilt.of(plane);
        assertThat(Fields.in("spec", plane.map("spec"))).allSatisfy((path, value) -> assertThat(path.matches(BUILT)
                        || Boolean.FALSE.equals(value)
                        || named.stream().anyMatch(path::startsWith))
                .as("%s: %s, where %s are named", path, value, named)
                .isTrue());
    }

    @Test
    void switchesThatAreOffAndSettingsThatAreUsualAreNotNamed() {
        KubeObject plane = Fields.spec("""
                {bastion: {enabled: false},
                 network: {vpc: {availabilityZoneSelection: Ordered},
                   subnets: [{id: a, isIpv6: false}],
                   securityGroupOverrides: {node-eks-additional: sg-1}}}""");

        assertThat(Unbuilt.of(plane)).isEmpty();
    }

    @Test
    void everythingThatIsSetIsNamedAtOnce() {
        KubeObject plane = Fields.spec("""
                {bastion: {enabled: true}, imageLookupOrg: someone}""");

        assertThat(Unbuilt.of(plane)).containsExactly("spec.bastion.enabled", "spec.imageLookupOrg");
    }

    @Test
    void onlyZonesAtTheEdgeAreNamed() {
        String subnet = "{network: {subnets: [{id: a, zoneType: %s, natGatewayId: nat-1, routeTableId: rtb-1}]}}";

        assertThat(Unbuilt.of(Fields.spec(subnet.formatted("availability-zone"))))
                .isEmpty();
        assertThat(Unbuilt.of(Fields.spec(subnet.formatted("local-zone"))))
                .containsExactly("spec.network.subnets[].zoneType");
    }

    @Test
    void fallingBackToAddressesOfAmazonIsNamed() {
        String pool =
                "{network: {vpc: {elasticIpPool: {publicIpv4Pool: ipv4pool-ec2-1, publicIpv4PoolFallbackOrder: %s}}}}";

        assertThat(Unbuilt.of(Fields.spec(pool.formatted("none")))).isEmpty();
        assertThat(Unbuilt.of(Fields.spec(pool.formatted("amazon-pool"))))
                .containsExactly("spec.network.vpc.elasticIpPool.publicIpv4PoolFallbackOrder");
    }

    @Test
    void whatAVpcThatSomebodyElseKeepsDoesNotGetIsNamed() {
        String adopted = "{secondaryCidrBlock: 100.64.0.0/16, network: {vpc: {id: vpc-1, %s}}}";

        assertThat(Unbuilt.of(Fields.spec(adopted.formatted("emptyRoutesDefaultVPCSecurityGroup: false"))))
                .containsExactly("spec.secondaryCidrBlock");
        assertThat(Unbuilt.of(Fields.spec(adopted.formatted("emptyRoutesDefaultVPCSecurityGroup: true"))))
                .containsExactly("spec.network.vpc.emptyRoutesDefaultVPCSecurityGroup", "spec.secondaryCidrBlock");
    }

    @Test
    void sourcesThatAClusterDoesNotHaveAreNamed() {
        String rules = "{network: {vpc: {id: %s}, additionalNodeIngressRules: [{natGatewaysIPsSource: true,"
                + " sourceSecurityGroupRoles: [node, node-eks-additional, %s]}]}}";

        assertThat(Unbuilt.of(Fields.spec(rules.formatted("''", "node")))).isEmpty();
        assertThat(Unbuilt.of(Fields.spec(rules.formatted("vpc-1", "bastion"))))
                .containsExactly(
                        "spec.network.additionalNodeIngressRules[].natGatewaysIPsSource",
                        "spec.network.additionalNodeIngressRules[].sourceSecurityGroupRoles");
    }

    @Test
    void rulesForAGroupThatSomebodyElseKeepsAreNamed() {
        KubeObject plane = Fields.spec("""
                {network: {securityGroupOverrides: {node-eks-additional: sg-1, bastion: sg-2},
                  additionalNodeIngressRules: [{protocol: tcp, fromPort: 1, toPort: 2, cidrBlocks: [10.0.0.0/8]}]}}""");

        assertThat(Unbuilt.of(plane))
                .isEqualTo(List.of(
                        "spec.network.additionalNodeIngressRules", "spec.network.securityGroupOverrides.bastion"));
    }
}
