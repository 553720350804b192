package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.NATGateway;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateNatGatewayRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** A NAT gateway, which takes minutes to come and to go. CreateNatGateway knows a client token; the tag finds it besides. */
final class NatGatewayResource implements AwsResource<Ec2Client, NATGateway.Parameters> {

    @Override
    public Shape<AwsService<Ec2Client>, NATGateway.Parameters> shape() {
        return Shape.of(Services.EC2, NATGateway.Parameters.class, "NAT gateway")
                .namedByCloud(Ec2.BY_AWS)
                .fixed("subnetId", "connectivityType", "allocationId", "privateIp")
                .initial("secondaryAllocationIds", "secondaryPrivateIpAddressCount", "secondaryPrivateIpAddresses")
                .ignored("availabilityMode", "availabilityZoneAddress", "vpcId")
                .slow(Duration.ofSeconds(10));
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, NATGateway.Parameters> scope) {
        return Ec2.find(scope, "nat-gateway-id", filter -> list(scope, filter), NatGateway::natGatewayId)
                .map(NatGatewayResource::seen);
    }

    /** Gateways that are gone are shown for an hour; and not every emulator knows this filter. */
    private static List<NatGateway> list(Scope<Ec2Client, NATGateway.Parameters> scope, Filter filter) {
        return scope.client().describeNatGateways(request -> request.filter(filter)).natGateways().stream()
                .filter(gateway -> gateway.state() != NatGatewayState.DELETED)
                .filter(gateway -> gateway.natGatewayId().equals(scope.name())
                        || scope.ownerUid().equals(Ec2.tags(gateway.tags()).get(Identity.OWNER_TAG)))
                .toList();
    }

    private static Found seen(NatGateway gateway) {
        Found found = Found.named(gateway.natGatewayId())
                .from(SdkTree.of(gateway), "subnetId", "connectivityType")
                .tagged(Ec2.tags(gateway.tags()));
        for (NatGatewayAddress address : gateway.natGatewayAddresses()) {
            if (!Boolean.FALSE.equals(address.isPrimary())) {
                found = found.from(
                        SdkTree.of(address),
                        "allocationId",
                        "networkInterfaceId",
                        "privateIp",
                        "publicIp",
                        "associationId");
            }
        }
        return switch (gateway.state()) {
            case PENDING -> found.busy("pending");
            case DELETING -> found.leaving("deleting");
            case FAILED ->
                found.broken(
                        "failed",
                        gateway.failureMessage() + " (" + gateway.failureCode()
                                + ") Correct what it names, delete this object and create it again.");
            default -> found;
        };
    }

    @Override
    public String create(Scope<Ec2Client, NATGateway.Parameters> scope) {
        return scope.client()
                .createNatGateway(scope.fill(CreateNatGatewayRequest.builder())
                        .subnetId(scope.require("subnetId", scope.parameters().subnetId()))
                        .privateIpAddress(scope.parameters().privateIp())
                        .clientToken(scope.token())
                        .tagSpecifications(Ec2.tags(scope, ResourceType.NATGATEWAY))
                        .build())
                .natGateway()
                .natGatewayId();
    }

    @Override
    public void tag(Scope<Ec2Client, NATGateway.Parameters> scope, Found found, Map<String, String> tags) {
        Ec2.tag(scope, found.name(), tags);
    }

    @Override
    public void untag(Scope<Ec2Client, NATGateway.Parameters> scope, Found found, List<String> keys) {
        Ec2.untag(scope, found.name(), keys);
    }

    @Override
    public void delete(Scope<Ec2Client, NATGateway.Parameters> scope, Found found) {
        scope.client().deleteNatGateway(request -> request.natGatewayId(found.name()));
    }
}
