package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.Route;
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
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;

/** A route. A table has each destination once, so table and destination find it and are its name. */
final class RouteResource implements AwsResource<Ec2Client, Route.Parameters> {

    private static final String BETWEEN = "_";

    private static final List<String> TARGETS = List.of(
            "carrierGatewayId",
            "coreNetworkArn",
            "gatewayId",
            "localGatewayId",
            "natGatewayId",
            "networkInterfaceId",
            "odbNetworkArn",
            "transitGatewayId",
            "vpcPeeringConnectionId");

    private static final List<String> DESTINATIONS =
            List.of("destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId");

    @Override
    public Shape<AwsService<Ec2Client>, Route.Parameters> shape() {
        return Shape.of(Services.EC2, Route.Parameters.class, "route")
                .namedByCloud("the route table's ID, an underscore, and the destination")
                .keys("routeTableId")
                .changeable(TARGETS.toArray(String[]::new))
                .changeable("egressOnlyGatewayId", "vpcEndpointId")
                .fixed(DESTINATIONS.toArray(String[]::new))
                .fixed("routeTableId")
                .ignored("instanceId");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, Route.Parameters> scope) {
        String name = scope.name().contains(BETWEEN) ? scope.name() : name(scope);
        String table = name.substring(0, name.indexOf('_'));
        String destination = name.substring(name.indexOf('_') + 1);
        return scope
                .client()
                .describeRouteTables(request -> request.filters(Ec2.filter("route-table-id", table)))
                .routeTables()
                .stream()
                .flatMap(found -> found.routes().stream())
                .filter(route -> destination.equals(destination(SdkTree.of(route))))
                .findFirst()
                .map(route -> seen(name, table, route));
    }

    private static Found seen(String name, String table, software.amazon.awssdk.services.ec2.model.Route route) {
        Found found = Found.named(name)
                .from(SdkTree.of(route), TARGETS.toArray(String[]::new))
                .from(SdkTree.of(route), DESTINATIONS.toArray(String[]::new))
                .from(SdkTree.of(route), "origin", "state", "instanceId", "instanceOwnerId")
                .with("egressOnlyGatewayId", route.egressOnlyInternetGatewayId())
                .with("routeTableId", table);
        // A route to an endpoint is shown as one to a gateway.
        boolean isEndpoint = found.text("gatewayId").startsWith("vpce-");
        return isEndpoint
                ? found.with("vpcEndpointId", found.text("gatewayId")).with("gatewayId", null)
                : found.with("vpcEndpointId", null);
    }

    private static String destination(Map<String, Object> fields) {
        return DESTINATIONS.stream()
                .map(fields::get)
                .filter(value -> value != null)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }

    private static String name(Scope<Ec2Client, Route.Parameters> scope) {
        String destination = DESTINATIONS.stream()
                .map(scope::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> scope.invalid("The route has no destination. Set one of spec.forProvider."
                        + String.join(", spec.forProvider.", DESTINATIONS) + "."));
        return scope.text("routeTableId") + BETWEEN + destination;
    }

    @Override
    public String create(Scope<Ec2Client, Route.Parameters> scope) {
        scope.client()
                .createRoute(scope.fill(CreateRouteRequest.builder())
                        .egressOnlyInternetGatewayId(scope.parameters().egressOnlyGatewayId())
                        .build());
        return name(scope);
    }

    @Override
    public void update(Scope<Ec2Client, Route.Parameters> scope, Found found, Set<String> changes) {
        scope.client()
                .replaceRoute(scope.fill(ReplaceRouteRequest.builder())
                        .egressOnlyInternetGatewayId(scope.parameters().egressOnlyGatewayId())
                        .build());
    }

    @Override
    public void delete(Scope<Ec2Client, Route.Parameters> scope, Found found) {
        scope.client()
                .deleteRoute(DeleteRouteRequest.builder()
                        .routeTableId(found.text("routeTableId"))
                        .applyMutation(request -> destination(request, found))
                        .build());
    }

    private static void destination(DeleteRouteRequest.Builder request, Found found) {
        DESTINATIONS.stream()
                .filter(field -> !found.text(field).isEmpty())
                .findFirst()
                .ifPresent(field -> SdkTree.fill(request, Map.of(field, found.text(field))));
    }
}
