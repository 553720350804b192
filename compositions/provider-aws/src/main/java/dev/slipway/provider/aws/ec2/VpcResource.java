package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.VPC;
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
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.CreateVpcRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;
import software.amazon.awssdk.services.ec2.model.VpcState;

/** A VPC. Its switches are attributes, which have calls of their own and are looked at only where the object sets them. */
final class VpcResource implements AwsResource<Ec2Client, VPC.Parameters> {

    private static final List<VpcAttributeName> ATTRIBUTES = List.of(
            VpcAttributeName.ENABLE_DNS_SUPPORT,
            VpcAttributeName.ENABLE_DNS_HOSTNAMES,
            VpcAttributeName.ENABLE_NETWORK_ADDRESS_USAGE_METRICS);

    @Override
    public Shape<AwsService<Ec2Client>, VPC.Parameters> shape() {
        return Shape.of(Services.EC2, VPC.Parameters.class, "VPC")
                .namedByCloud(Ec2.BY_AWS)
                .changeable("enableDnsHostnames", "enableDnsSupport", "enableNetworkAddressUsageMetrics")
                .fixed("cidrBlock", "instanceTenancy")
                .initial(
                        "assignGeneratedIpv6CidrBlock",
                        "ipv4IpamPoolId",
                        "ipv4NetmaskLength",
                        "ipv6CidrBlock",
                        "ipv6CidrBlockNetworkBorderGroup",
                        "ipv6IpamPoolId",
                        "ipv6NetmaskLength");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, VPC.Parameters> scope) {
        return Ec2.find(
                        scope,
                        "vpc-id",
                        filter -> scope.client()
                                .describeVpcs(request -> request.filters(filter))
                                .vpcs(),
                        Vpc::vpcId)
                .map(vpc -> seen(scope, vpc));
    }

    private static Found seen(Scope<Ec2Client, VPC.Parameters> scope, Vpc vpc) {
        Found found = Found.named(vpc.vpcId())
                .from(SdkTree.of(vpc), "cidrBlock", "instanceTenancy", "ownerId", "dhcpOptionsId")
                .with("arn", scope.arn("ec2", "vpc/" + vpc.vpcId()))
                .tagged(Ec2.tags(vpc.tags()));
        for (VpcAttributeName attribute : ATTRIBUTES) {
            if (!scope.text(attribute.toString()).isEmpty()) {
                found = found.with(attribute.toString(), value(scope, vpc.vpcId(), attribute));
            }
        }
        return vpc.state() == VpcState.PENDING ? found.busy("pending") : found;
    }

    private static Object value(Scope<Ec2Client, VPC.Parameters> scope, String id, VpcAttributeName attribute) {
        var answer =
                scope.client().describeVpcAttribute(request -> request.vpcId(id).attribute(attribute));
        var value =
                switch (attribute) {
                    case ENABLE_DNS_HOSTNAMES -> answer.enableDnsHostnames();
                    case ENABLE_DNS_SUPPORT -> answer.enableDnsSupport();
                    default -> answer.enableNetworkAddressUsageMetrics();
                };
        return Boolean.TRUE.equals(value.value());
    }

    @Override
    public String create(Scope<Ec2Client, VPC.Parameters> scope) {
        var parameters = scope.parameters();
        return scope.client()
                .createVpc(scope.fill(CreateVpcRequest.builder())
                        .amazonProvidedIpv6CidrBlock(parameters.assignGeneratedIpv6CidrBlock())
                        .tagSpecifications(Ec2.tags(scope, ResourceType.VPC))
                        .build())
                .vpc()
                .vpcId();
    }

    /** AWS takes one attribute at a time; names need support, so that comes first. */
    @Override
    public void update(Scope<Ec2Client, VPC.Parameters> scope, Found found, Set<String> changes) {
        for (VpcAttributeName attribute : ATTRIBUTES) {
            if (changes.contains(attribute.toString())) {
                scope.client()
                        .modifyVpcAttribute(ModifyVpcAttributeRequest.builder()
                                .vpcId(found.name())
                                .applyMutation(
                                        request -> switchTo(request, attribute, scope.text(attribute.toString())))
                                .build());
            }
        }
    }

    private static void switchTo(ModifyVpcAttributeRequest.Builder request, VpcAttributeName attribute, String value) {
        AttributeBooleanValue wanted =
                AttributeBooleanValue.builder().value(Boolean.valueOf(value)).build();
        switch (attribute) {
            case ENABLE_DNS_HOSTNAMES -> request.enableDnsHostnames(wanted);
            case ENABLE_DNS_SUPPORT -> request.enableDnsSupport(wanted);
            default -> request.enableNetworkAddressUsageMetrics(wanted);
        }
    }

    @Override
    public void tag(Scope<Ec2Client, VPC.Parameters> scope, Found found, Map<String, String> tags) {
        Ec2.tag(scope, found.name(), tags);
    }

    @Override
    public void untag(Scope<Ec2Client, VPC.Parameters> scope, Found found, List<String> keys) {
        Ec2.untag(scope, found.name(), keys);
    }

    @Override
    public void delete(Scope<Ec2Client, VPC.Parameters> scope, Found found) {
        scope.client().deleteVpc(request -> request.vpcId(found.name()));
    }
}
