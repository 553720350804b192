package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.VPCIPv4CidrBlockAssociation;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AssociateVpcCidrBlockRequest;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockStateCode;

/** A further range of a VPC. A VPC has each range once, so the range finds it before its ID is known; the first is never it. */
final class VpcRangeResource implements AwsResource<Ec2Client, VPCIPv4CidrBlockAssociation.Parameters> {

    @Override
    public Shape<AwsService<Ec2Client>, VPCIPv4CidrBlockAssociation.Parameters> shape() {
        return Shape.of(Services.EC2, VPCIPv4CidrBlockAssociation.Parameters.class, "VPC range")
                .namedByCloud("the ID of the association; before there is one, VPC and range find it")
                .keys("vpcId", "cidrBlock")
                .fixed("vpcId", "cidrBlock")
                .ignored("ipv4IpamPoolId", "ipv4NetmaskLength");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, VPCIPv4CidrBlockAssociation.Parameters> scope) {
        if (!scope.name().isEmpty()) {
            Optional<Found> named =
                    list(scope, "cidr-block-association.association-id", scope.name(), one -> one.associationId()
                            .equals(scope.name()));
            if (named.isPresent()) {
                return named;
            }
        }
        return list(scope, "vpc-id", scope.text("vpcId"), one -> one.cidrBlock().equals(scope.text("cidrBlock")));
    }

    private static Optional<Found> list(
            Scope<Ec2Client, VPCIPv4CidrBlockAssociation.Parameters> scope,
            String filter,
            String value,
            Predicate<VpcCidrBlockAssociation> wanted) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return scope.client().describeVpcs(request -> request.filters(Ec2.filter(filter, value))).vpcs().stream()
                .flatMap(vpc -> vpc.cidrBlockAssociationSet().stream()
                        .filter(wanted)
                        .filter(one -> !one.cidrBlock().equals(vpc.cidrBlock()))
                        .filter(one -> state(one) != VpcCidrBlockStateCode.DISASSOCIATED)
                        .map(one -> seen(vpc, one)))
                .findFirst();
    }

    private static VpcCidrBlockStateCode state(VpcCidrBlockAssociation one) {
        return one.cidrBlockState().state();
    }

    private static Found seen(Vpc vpc, VpcCidrBlockAssociation one) {
        Found found =
                Found.named(one.associationId()).with("vpcId", vpc.vpcId()).with("cidrBlock", one.cidrBlock());
        String word = one.cidrBlockState().stateAsString();
        return switch (state(one)) {
            case ASSOCIATING -> found.busy(word);
            case DISASSOCIATING -> found.leaving(word);
            case FAILING, FAILED ->
                found.broken(
                        word,
                        "AWS could not do it: " + one.cidrBlockState().statusMessage()
                                + ". Delete this object and create it again with a range that can be had.");
            default -> found;
        };
    }

    @Override
    public String create(Scope<Ec2Client, VPCIPv4CidrBlockAssociation.Parameters> scope) {
        return scope.client()
                .associateVpcCidrBlock(
                        scope.fill(AssociateVpcCidrBlockRequest.builder()).build())
                .cidrBlockAssociation()
                .associationId();
    }

    @Override
    public void delete(Scope<Ec2Client, VPCIPv4CidrBlockAssociation.Parameters> scope, Found found) {
        scope.client().disassociateVpcCidrBlock(request -> request.associationId(found.name()));
    }
}
