package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.RouteTableAssociation;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AssociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.Filter;

/** The use of a route table. A subnet or gateway uses one table, so it finds the association; replacing gives it another ID. */
final class RouteTableAssociationResource implements AwsResource<Ec2Client, RouteTableAssociation.Parameters> {

    @Override
    public Shape<AwsService<Ec2Client>, RouteTableAssociation.Parameters> shape() {
        return Shape.of(Services.EC2, RouteTableAssociation.Parameters.class, "route table association")
                .namedByCloud("the ID; before there is one, table and subnet or gateway find it")
                .keys("routeTableId")
                .changeable("routeTableId")
                .fixed("subnetId", "gatewayId");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, RouteTableAssociation.Parameters> scope) {
        return list(scope, Ec2.filter("association.route-table-association-id", scope.name()))
                .filter(one -> one.routeTableAssociationId().equals(scope.name()))
                .findFirst()
                .or(() -> list(scope, inPlaceOfIt(scope))
                        .filter(one -> isWanted(scope, one))
                        .findFirst())
                .map(one -> Found.named(one.routeTableAssociationId())
                        .from(SdkTree.of(one), "routeTableId", "subnetId", "gatewayId"));
    }

    private static Stream<software.amazon.awssdk.services.ec2.model.RouteTableAssociation> list(
            Scope<Ec2Client, RouteTableAssociation.Parameters> scope, Filter filter) {
        if (filter.values().contains("")) {
            return Stream.empty();
        }
        return scope.client().describeRouteTables(request -> request.filters(filter)).routeTables().stream()
                .flatMap(table -> table.associations().stream());
    }

    /** One that is known was perhaps replaced, by another table; one that is not must use the wanted table. */
    private static Filter inPlaceOfIt(Scope<Ec2Client, RouteTableAssociation.Parameters> scope) {
        boolean isKnown = !scope.name().isEmpty() && !scope.text("subnetId").isEmpty();
        return isKnown
                ? Ec2.filter("association.subnet-id", scope.text("subnetId"))
                : Ec2.filter("route-table-id", scope.text("routeTableId"));
    }

    private static boolean isWanted(
            Scope<Ec2Client, RouteTableAssociation.Parameters> scope,
            software.amazon.awssdk.services.ec2.model.RouteTableAssociation one) {
        String wanted = scope.text("subnetId") + scope.text("gatewayId");
        return !wanted.isEmpty() && (wanted.equals(one.subnetId()) || wanted.equals(one.gatewayId()));
    }

    @Override
    public String create(Scope<Ec2Client, RouteTableAssociation.Parameters> scope) {
        return scope.client()
                .associateRouteTable(
                        scope.fill(AssociateRouteTableRequest.builder()).build())
                .associationId();
    }

    @Override
    public void update(Scope<Ec2Client, RouteTableAssociation.Parameters> scope, Found found, Set<String> changes) {
        scope.client().replaceRouteTableAssociation(request -> request.associationId(found.name())
                .routeTableId(scope.parameters().routeTableId()));
    }

    @Override
    public void delete(Scope<Ec2Client, RouteTableAssociation.Parameters> scope, Found found) {
        scope.client().disassociateRouteTable(request -> request.associationId(found.name()));
    }
}
