package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.InternetGateway;
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
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** An internet gateway. It is attached by a call of its own, which a crash may cut off: then the VPC differs and is changed. */
final class InternetGatewayResource implements AwsResource<Ec2Client, InternetGateway.Parameters> {

    @Override
    public Shape<AwsService<Ec2Client>, InternetGateway.Parameters> shape() {
        return Shape.of(Services.EC2, InternetGateway.Parameters.class, "internet gateway")
                .namedByCloud(Ec2.BY_AWS)
                .changeable("vpcId");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, InternetGateway.Parameters> scope) {
        return Ec2.find(
                        scope,
                        "internet-gateway-id",
                        filter -> scope.client()
                                .describeInternetGateways(request -> request.filters(filter))
                                .internetGateways(),
                        software.amazon.awssdk.services.ec2.model.InternetGateway::internetGatewayId)
                .map(gateway -> Found.named(gateway.internetGatewayId())
                        .from(SdkTree.of(gateway), "ownerId")
                        .with("arn", scope.arn("ec2", "internet-gateway/" + gateway.internetGatewayId()))
                        .with(
                                "vpcId",
                                gateway.attachments().stream()
                                        .map(InternetGatewayAttachment::vpcId)
                                        .findFirst()
                                        .orElse(null))
                        .tagged(Ec2.tags(gateway.tags())));
    }

    @Override
    public String create(Scope<Ec2Client, InternetGateway.Parameters> scope) {
        return scope.client()
                .createInternetGateway(
                        request -> request.tagSpecifications(Ec2.tags(scope, ResourceType.INTERNET_GATEWAY)))
                .internetGateway()
                .internetGatewayId();
    }

    @Override
    public void update(Scope<Ec2Client, InternetGateway.Parameters> scope, Found found, Set<String> changes) {
        detach(scope, found);
        scope.client().attachInternetGateway(request -> request.internetGatewayId(found.name())
                .vpcId(scope.parameters().vpcId()));
    }

    private static void detach(Scope<Ec2Client, InternetGateway.Parameters> scope, Found found) {
        if (!found.text("vpcId").isEmpty()) {
            scope.client().detachInternetGateway(request -> request.internetGatewayId(found.name())
                    .vpcId(found.text("vpcId")));
        }
    }

    @Override
    public void tag(Scope<Ec2Client, InternetGateway.Parameters> scope, Found found, Map<String, String> tags) {
        Ec2.tag(scope, found.name(), tags);
    }

    @Override
    public void untag(Scope<Ec2Client, InternetGateway.Parameters> scope, Found found, List<String> keys) {
        Ec2.untag(scope, found.name(), keys);
    }

    @Override
    public void delete(Scope<Ec2Client, InternetGateway.Parameters> scope, Found found) {
        detach(scope, found);
        scope.client().deleteInternetGateway(request -> request.internetGatewayId(found.name()));
    }
}
