package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.EIP;
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
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.AllocateAddressRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** A public address, and what it leads to. */
final class EipResource implements AwsResource<Ec2Client, EIP.Parameters> {

    @Override
    public Shape<AwsService<Ec2Client>, EIP.Parameters> shape() {
        return Shape.of(Services.EC2, EIP.Parameters.class, "Elastic IP")
                .namedByCloud("the allocation's ID; before there is one, the owner's tag finds it")
                .changeable("instance", "networkInterface", "associateWithPrivateIp")
                .fixed("domain", "publicIpv4Pool", "customerOwnedIpv4Pool", "networkBorderGroup")
                .initial("address", "ipamPoolId");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, EIP.Parameters> scope) {
        return Ec2.find(
                        scope,
                        "allocation-id",
                        filter -> scope.client()
                                .describeAddresses(request -> request.filters(filter))
                                .addresses(),
                        Address::allocationId)
                .map(address -> Found.named(address.allocationId())
                        .from(
                                SdkTree.of(address),
                                "allocationId",
                                "associationId",
                                "carrierIp",
                                "customerOwnedIp",
                                "publicIp")
                        .from(
                                SdkTree.of(address),
                                "domain",
                                "publicIpv4Pool",
                                "customerOwnedIpv4Pool",
                                "networkBorderGroup")
                        .with("arn", scope.arn("ec2", "elastic-ip/" + address.allocationId()))
                        .with("instance", address.instanceId())
                        .with("networkInterface", address.networkInterfaceId())
                        .with("privateIp", address.privateIpAddress())
                        .with("associateWithPrivateIp", address.privateIpAddress())
                        .tagged(Ec2.tags(address.tags())));
    }

    @Override
    public String create(Scope<Ec2Client, EIP.Parameters> scope) {
        var parameters = scope.parameters();
        return scope.client()
                .allocateAddress(scope.fill(AllocateAddressRequest.builder())
                        .domain(parameters.domain() == null ? "vpc" : parameters.domain())
                        .tagSpecifications(Ec2.tags(scope, ResourceType.ELASTIC_IP))
                        .build())
                .allocationId();
    }

    @Override
    public void update(Scope<Ec2Client, EIP.Parameters> scope, Found found, Set<String> changes) {
        var parameters = scope.parameters();
        scope.client().associateAddress(request -> request.allocationId(found.name())
                .instanceId(parameters.instance())
                .networkInterfaceId(parameters.networkInterface())
                .privateIpAddress(parameters.associateWithPrivateIp())
                .allowReassociation(true));
    }

    @Override
    public void tag(Scope<Ec2Client, EIP.Parameters> scope, Found found, Map<String, String> tags) {
        Ec2.tag(scope, found.name(), tags);
    }

    @Override
    public void untag(Scope<Ec2Client, EIP.Parameters> scope, Found found, List<String> keys) {
        Ec2.untag(scope, found.name(), keys);
    }

    @Override
    public void delete(Scope<Ec2Client, EIP.Parameters> scope, Found found) {
        String association = found.text("associationId");
        boolean ours = !scope.text("instance").isEmpty()
                || !scope.text("networkInterface").isEmpty();
        if (ours && !association.isEmpty()) {
            scope.client().disassociateAddress(request -> request.associationId(association));
        }
        scope.client().releaseAddress(request -> request.allocationId(found.name()));
    }
}
