package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.RouteTable;
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
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** A route table; its routes are objects of their own. */
final class RouteTableResource implements AwsResource<Ec2Client, RouteTable.Parameters> {

    @Override
    public Shape<AwsService<Ec2Client>, RouteTable.Parameters> shape() {
        return Shape.of(Services.EC2, RouteTable.Parameters.class, "route table")
                .namedByCloud(Ec2.BY_AWS)
                .fixed("vpcId");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, RouteTable.Parameters> scope) {
        return Ec2.find(
                        scope,
                        "route-table-id",
                        filter -> scope.client()
                                .describeRouteTables(request -> request.filters(filter))
                                .routeTables(),
                        software.amazon.awssdk.services.ec2.model.RouteTable::routeTableId)
                .map(table -> Found.named(table.routeTableId())
                        .from(SdkTree.of(table), "vpcId", "ownerId")
                        .with("arn", scope.arn("ec2", "route-table/" + table.routeTableId()))
                        .tagged(Ec2.tags(table.tags())));
    }

    @Override
    public String create(Scope<Ec2Client, RouteTable.Parameters> scope) {
        return scope.client()
                .createRouteTable(request -> request.vpcId(
                                scope.require("vpcId", scope.parameters().vpcId()))
                        .clientToken(scope.token())
                        .tagSpecifications(Ec2.tags(scope, ResourceType.ROUTE_TABLE)))
                .routeTable()
                .routeTableId();
    }

    @Override
    public void tag(Scope<Ec2Client, RouteTable.Parameters> scope, Found found, Map<String, String> tags) {
        Ec2.tag(scope, found.name(), tags);
    }

    @Override
    public void untag(Scope<Ec2Client, RouteTable.Parameters> scope, Found found, List<String> keys) {
        Ec2.untag(scope, found.name(), keys);
    }

    @Override
    public void delete(Scope<Ec2Client, RouteTable.Parameters> scope, Found found) {
        scope.client().deleteRouteTable(request -> request.routeTableId(found.name()));
    }
}
