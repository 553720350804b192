package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.Subnet;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateSubnetRequest;
import software.amazon.awssdk.services.ec2.model.ModifySubnetAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SubnetIpv6CidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.SubnetState;

/** A subnet. Its switches are attributes that AWS changes one at a time. */
final class SubnetResource implements AwsResource<Ec2Client, Subnet.Parameters> {

    private static final List<String> SWITCHES = List.of(
            "assignIpv6AddressOnCreation",
            "enableDns64",
            "enableResourceNameDnsARecordOnLaunch",
            "enableResourceNameDnsAaaaRecordOnLaunch",
            "mapPublicIpOnLaunch",
            "privateDnsHostnameTypeOnLaunch");

    @Override
    public Shape<AwsService<Ec2Client>, Subnet.Parameters> shape() {
        return Shape.of(Services.EC2, Subnet.Parameters.class, "subnet")
                .namedByCloud(Ec2.BY_AWS)
                .changeable(SWITCHES.toArray(String[]::new))
                .fixed("vpcId", "cidrBlock", "availabilityZone", "availabilityZoneId", "ipv6CidrBlock", "ipv6Native")
                .fixed("outpostArn")
                .initial("ipv4IpamPoolId", "ipv4NetmaskLength", "ipv6IpamPoolId", "ipv6NetmaskLength")
                .ignored("customerOwnedIpv4Pool", "enableLniAtDeviceIndex", "mapCustomerOwnedIpOnLaunch")
                .late("availabilityZone");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, Subnet.Parameters> scope) {
        return Ec2.find(
                        scope,
                        "subnet-id",
                        filter -> scope.client()
                                .describeSubnets(request -> request.filters(filter))
                                .subnets(),
                        software.amazon.awssdk.services.ec2.model.Subnet::subnetId)
                .map(SubnetResource::seen);
    }

    private static Found seen(software.amazon.awssdk.services.ec2.model.Subnet subnet) {
        Found found = Found.named(subnet.subnetId())
                .from(
                        SdkTree.of(subnet),
                        "vpcId",
                        "cidrBlock",
                        "availabilityZone",
                        "availabilityZoneId",
                        "ipv6Native",
                        "ownerId")
                .from(
                        SdkTree.of(subnet),
                        "outpostArn",
                        "assignIpv6AddressOnCreation",
                        "enableDns64",
                        "mapPublicIpOnLaunch")
                .with("arn", subnet.subnetArn())
                .with(
                        "ipv6CidrBlock",
                        subnet.ipv6CidrBlockAssociationSet().stream()
                                .map(SubnetIpv6CidrBlockAssociation::ipv6CidrBlock)
                                .findFirst()
                                .orElse(null))
                .tagged(Ec2.tags(subnet.tags()));
        var names = subnet.privateDnsNameOptionsOnLaunch();
        if (names != null) {
            found = found.with("enableResourceNameDnsARecordOnLaunch", names.enableResourceNameDnsARecord())
                    .with("enableResourceNameDnsAaaaRecordOnLaunch", names.enableResourceNameDnsAAAARecord())
                    .with("privateDnsHostnameTypeOnLaunch", names.hostnameTypeAsString());
        }
        return subnet.state() == SubnetState.PENDING ? found.busy("pending") : found;
    }

    @Override
    public String create(Scope<Ec2Client, Subnet.Parameters> scope) {
        return scope.client()
                .createSubnet(scope.fill(CreateSubnetRequest.builder())
                        .vpcId(scope.require("vpcId", scope.parameters().vpcId()))
                        .tagSpecifications(Ec2.tags(scope, ResourceType.SUBNET))
                        .build())
                .subnet()
                .subnetId();
    }

    @Override
    public void update(Scope<Ec2Client, Subnet.Parameters> scope, Found found, Set<String> changes) {
        SWITCHES.stream().filter(changes::contains).forEach(attribute -> scope.client()
                .modifySubnetAttribute(SdkTree.fill(
                                ModifySubnetAttributeRequest.builder(),
                                Map.of(attribute, Attribute.value(scope.text(attribute))))
                        .subnetId(found.name())
                        .build()));
    }

    @Override
    public void tag(Scope<Ec2Client, Subnet.Parameters> scope, Found found, Map<String, String> tags) {
        Ec2.tag(scope, found.name(), tags);
    }

    @Override
    public void untag(Scope<Ec2Client, Subnet.Parameters> scope, Found found, List<String> keys) {
        Ec2.untag(scope, found.name(), keys);
    }

    @Override
    public void delete(Scope<Ec2Client, Subnet.Parameters> scope, Found found) {
        scope.client().deleteSubnet(request -> request.subnetId(found.name()));
    }
}
