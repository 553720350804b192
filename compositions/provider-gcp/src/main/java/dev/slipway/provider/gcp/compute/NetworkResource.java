package dev.slipway.provider.gcp.compute;

import com.google.api.services.compute.Compute;
import dev.slipway.api.gcp.compute.Network;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A network. It has no labels: one with the right name belongs to whoever names it. */
final class NetworkResource implements GcpResource<Compute, Network.Parameters> {

    private static final Form<com.google.api.services.compute.model.Network> FORM = Form.of(
            com.google.api.services.compute.model.Network.class,
            "routingMode=routingConfig.routingMode",
            "bgpAlwaysCompareMed=routingConfig.bgpAlwaysCompareMed",
            "bgpBestPathSelectionMode=routingConfig.bgpBestPathSelectionMode",
            "bgpInterRegionCost=routingConfig.bgpInterRegionCost");

    private static final String[] CHANGEABLE = {
        "bgpAlwaysCompareMed",
        "bgpBestPathSelectionMode",
        "bgpInterRegionCost",
        "networkFirewallPolicyEnforcementOrder",
        "routingMode"
    };

    private static final String[] FIXED = {
        "autoCreateSubnetworks", "description", "enableUlaInternalIpv6", "internalIpv6Range", "mtu"
    };

    private final ComputeOperations operations = new ComputeOperations();

    @Override
    public Shape<GcpService<Compute>, Network.Parameters> shape() {
        return Shape.of(Services.COMPUTE, Network.Parameters.class, "VPC network")
                .changeable(CHANGEABLE)
                .fixed(FIXED)
                .initial("networkProfile", "params")
                .governing("project")
                .ignored("deleteBgpAlwaysCompareMed", "deleteDefaultRoutesOnCreate");
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    @Override
    public Optional<Found> find(Scope<Compute, Network.Parameters> scope) {
        Optional<Found> seen = scope.ifThere(compute -> compute.networks().get(scope.project(), scope.name()))
                .map(network -> found(scope, network));
        return operations.settled(scope, "", seen);
    }

    private static Found found(
            Scope<Compute, Network.Parameters> scope, com.google.api.services.compute.model.Network network) {
        Map<String, Object> tree = FORM.read(network);
        return Found.named(scope.name())
                .from(tree, CHANGEABLE)
                .from(tree, FIXED)
                .with("gatewayIpv4", network.getGatewayIPv4())
                .with(
                        "numericId",
                        network.getId() == null ? null : network.getId().toString())
                .with("selfLink", network.getSelfLink())
                .with("id", scope.parent() + "/global/networks/" + scope.name());
    }

    /** Without a word about subnets Google would make a network of the old kind. */
    @Override
    public String create(Scope<Compute, Network.Parameters> scope) {
        var network = FORM.all(scope).setName(scope.name());
        network.setAutoCreateSubnetworks(
                !Boolean.FALSE.equals(scope.parameters().autoCreateSubnetworks()));
        operations.note(scope, scope.call(compute -> compute.networks().insert(scope.project(), network)));
        return scope.name();
    }

    @Override
    public void update(Scope<Compute, Network.Parameters> scope, Found found, Set<String> changes) {
        var change = FORM.some(scope, changes);
        scope.call(compute -> compute.networks().patch(scope.project(), scope.name(), change));
    }

    @Override
    public void delete(Scope<Compute, Network.Parameters> scope, Found found) {
        scope.call(compute -> compute.networks().delete(scope.project(), scope.name()));
    }
}
