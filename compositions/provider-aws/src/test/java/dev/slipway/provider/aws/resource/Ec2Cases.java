package dev.slipway.provider.aws.resource;

import static dev.slipway.provider.aws.resource.KindCases.resource;

import dev.slipway.api.aws.ec2.DefaultSecurityGroup;
import dev.slipway.api.aws.ec2.EIP;
import dev.slipway.api.aws.ec2.InternetGateway;
import dev.slipway.api.aws.ec2.LaunchTemplate;
import dev.slipway.api.aws.ec2.NATGateway;
import dev.slipway.api.aws.ec2.Route;
import dev.slipway.api.aws.ec2.RouteTable;
import dev.slipway.api.aws.ec2.RouteTableAssociation;
import dev.slipway.api.aws.ec2.SecurityGroup;
import dev.slipway.api.aws.ec2.SecurityGroupRule;
import dev.slipway.api.aws.ec2.Subnet;
import dev.slipway.api.aws.ec2.VPC;
import dev.slipway.api.aws.ec2.VPCIPv4CidrBlockAssociation;
import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.ec2.Ec2;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The kinds of EC2. */
final class Ec2Cases {

    private static final Map<String, String> TAGS = Map.of("team", "payments");
    private static final Map<String, String> OTHER_TAGS = Map.of("cost", "low");

    private Ec2Cases() {}

    static List<KindCase> all() {
        return Stream.of(networks(), routes(), rules(), templates())
                .flatMap(List::stream)
                .toList();
    }

    private static List<KindCase> networks() {
        return List.of(
                kind(VPC.Parameters.class, Map.of("cidrBlock", "10.1.0.0/16", "tags", TAGS))
                        .changing(Map.of("enableDnsHostnames", true, "tags", OTHER_TAGS))
                        .calls("CreateVpc", "ModifyVpcAttribute CreateTags DeleteTags", "DeleteVpc"),
                kind(
                                VPCIPv4CidrBlockAssociation.Parameters.class,
                                Map.of("vpcId", "$vpc", "cidrBlock", "100.64.0.0/16"))
                        .calls("AssociateVpcCidrBlock", "none", "DisassociateVpcCidrBlock")
                        .unmarked()
                        .beforeEach(Ec2Cases::vpc),
                kind(Subnet.Parameters.class, Map.of("vpcId", "$vpc", "cidrBlock", "10.0.9.0/24", "tags", TAGS))
                        .changing(Map.of("mapPublicIpOnLaunch", true, "tags", OTHER_TAGS))
                        .calls("CreateSubnet", "ModifySubnetAttribute CreateTags DeleteTags", "DeleteSubnet")
                        .beforeEach(Ec2Cases::vpc),
                kind(InternetGateway.Parameters.class, Map.of("vpcId", "$vpc", "tags", TAGS))
                        .changing(Map.of("vpcId", "$other", "tags", OTHER_TAGS))
                        .calls(
                                "CreateInternetGateway",
                                "AttachInternetGateway DetachInternetGateway CreateTags DeleteTags",
                                "DeleteInternetGateway")
                        .beforeEach(Ec2Cases::sharedVpcs),
                kind(EIP.Parameters.class, Map.of("domain", "vpc", "tags", TAGS))
                        .changing(Map.of("tags", OTHER_TAGS))
                        .calls("AllocateAddress", "CreateTags DeleteTags", "ReleaseAddress"),
                kind(NATGateway.Parameters.class, Map.of("subnetId", "$subnet", "allocationId", "$eip", "tags", TAGS))
                        .changing(Map.of("tags", OTHER_TAGS))
                        .calls("CreateNatGateway", "CreateTags DeleteTags", "DeleteNatGateway")
                        .beforeEach(Ec2Cases::subnet));
    }

    private static List<KindCase> routes() {
        return List.of(
                kind(RouteTable.Parameters.class, Map.of("vpcId", "$vpc", "tags", TAGS))
                        .changing(Map.of("tags", OTHER_TAGS))
                        .calls("CreateRouteTable", "CreateTags DeleteTags", "DeleteRouteTable")
                        .beforeEach(Ec2Cases::sharedVpcs),
                kind(
                                Route.Parameters.class,
                                Map.of(
                                        "routeTableId",
                                        "$table",
                                        "destinationCidrBlock",
                                        "0.0.0.0/0",
                                        "gatewayId",
                                        "$gateway"))
                        .changing(Map.of("gatewayId", "$other"))
                        .calls("CreateRoute", "ReplaceRoute", "DeleteRoute")
                        .unmarked()
                        .beforeEach(Ec2Cases::tables),
                kind(RouteTableAssociation.Parameters.class, Map.of("routeTableId", "$table", "subnetId", "$subnet"))
                        .calls("AssociateRouteTable", "none", "DisassociateRouteTable")
                        .unmarked()
                        .beforeEach(Ec2Cases::tables));
    }

    private static List<KindCase> rules() {
        return List.of(
                kind(DefaultSecurityGroup.Parameters.class, Map.of("vpcId", "$vpc", "tags", TAGS))
                        .calls("CreateTags", "none", "DeleteTags")
                        .existing(Ec2Cases::isDefaultGroupTaken)
                        .beforeEach(Ec2Cases::vpc),
                kind(
                                SecurityGroup.Parameters.class,
                                Map.of("vpcId", "$vpc", "name", "group-$uid", "description", "for tests", "tags", TAGS))
                        .changing(Map.of("tags", OTHER_TAGS))
                        .calls("CreateSecurityGroup", "CreateTags", "DeleteSecurityGroup")
                        .beforeEach(Ec2Cases::sharedVpcs),
                KindCase.of(
                                resource(Ec2.resources(), SecurityGroupRule.Parameters.class),
                                Map.of(
                                        "securityGroupId",
                                        "$group",
                                        "type",
                                        "ingress",
                                        "protocol",
                                        "tcp",
                                        "fromPort",
                                        443,
                                        "toPort",
                                        443,
                                        "cidrBlocks",
                                        List.of("10.0.0.0/8", "172.16.0.0/12")))
                        .changing(Map.of("cidrBlocks", List.of("10.0.0.0/8", "192.168.0.0/16")))
                        .calls("AuthorizeSecurityGroupIngress", "none", "RevokeSecurityGroupIngress")
                        .unmarked()
                        .existing(Ec2Cases::hasRules)
                        .beforeEach(Ec2Cases::group));
    }

    /** The emulator keeps the tags that a template was made with. */
    private static List<KindCase> templates() {
        Map<String, Object> volume = Map.of("volumeSize", 40, "volumeType", "gp3", "encrypted", "true");
        Map<String, Object> disk = Map.of("deviceName", "/dev/xvda", "ebs", volume);
        return List.of(kind(
                        LaunchTemplate.Parameters.class,
                        Map.of(
                                "name",
                                "template-$uid",
                                "imageId",
                                "ami-1",
                                "instanceType",
                                "m5.large",
                                "blockDeviceMappings",
                                List.of(disk),
                                "metadataOptions",
                                Map.of("httpTokens", "required"),
                                "tagSpecifications",
                                List.of(Map.of("resourceType", "instance", "tags", Map.of("of", "pool"))),
                                "tags",
                                TAGS))
                .changing(Map.of("imageId", "ami-2", "updateDefaultVersion", true))
                .calls(
                        "CreateLaunchTemplate",
                        "CreateLaunchTemplateVersion ModifyLaunchTemplate",
                        "DeleteLaunchTemplate"));
    }

    private static KindCase kind(Class<?> parameters, Map<String, Object> values) {
        return KindCase.of(resource(Ec2.resources(), parameters), values).namedByAws();
    }

    private static Ec2Client ec2(World world) {
        return world.client(Services.EC2);
    }

    private static String newVpc(World world) {
        return ec2(world)
                .createVpc(request -> request.cidrBlock("10.0.0.0/16"))
                .vpc()
                .vpcId();
    }

    private static Map<String, String> vpc(World world, String uid) {
        return Map.of("vpc", newVpc(world));
    }

    /** The emulator is slow to make networks, so those that need none of their own share them. */
    private static Map<String, String> sharedVpcs(World world, String uid) {
        return Map.of("vpc", world.shared("vpc", Ec2Cases::newVpc), "other", world.shared("other", Ec2Cases::newVpc));
    }

    private static Map<String, String> subnet(World world, String uid) {
        String vpc = newVpc(world);
        return Map.of(
                "vpc",
                vpc,
                "subnet",
                ec2(world)
                        .createSubnet(request -> request.vpcId(vpc).cidrBlock("10.0.1.0/24"))
                        .subnet()
                        .subnetId(),
                "eip",
                ec2(world).allocateAddress(request -> request.domain("vpc")).allocationId());
    }

    private static Map<String, String> tables(World world, String uid) {
        Map<String, String> all = new HashMap<>(subnet(world, uid));
        for (String name : List.of("table", "second")) {
            all.put(
                    name,
                    ec2(world)
                            .createRouteTable(request -> request.vpcId(all.get("vpc")))
                            .routeTable()
                            .routeTableId());
        }
        for (String name : List.of("gateway", "other")) {
            all.put(name, ec2(world).createInternetGateway().internetGateway().internetGatewayId());
        }
        return all;
    }

    private static Map<String, String> group(World world, String uid) {
        String vpc = world.shared("vpc", Ec2Cases::newVpc);
        return Map.of(
                "group",
                ec2(world)
                        .createSecurityGroup(request ->
                                request.groupName("for-" + uid).description("x").vpcId(vpc))
                        .groupId());
    }

    private static boolean isDefaultGroupTaken(World world, Map<String, String> values) {
        return ec2(world)
                .describeSecurityGroups(request -> request.filters(
                        filter -> filter.name("vpc-id").values(values.getOrDefault("vpc", "none")),
                        filter -> filter.name("group-name").values("default"),
                        filter -> filter.name("tag-key").values(Identity.OWNER_TAG)))
                .securityGroups()
                .stream()
                .findAny()
                .isPresent();
    }

    private static boolean hasRules(World world, Map<String, String> values) {
        return ec2(world)
                .describeSecurityGroupRules(request ->
                        request.filters(filter -> filter.name("group-id").values(values.get("group"))))
                .securityGroupRules()
                .stream()
                .anyMatch(rule -> !rule.isEgress());
    }
}
