package dev.slipway.provider.gcp.compute;

import com.google.api.services.compute.Compute;
import com.google.api.services.compute.model.SubnetworksExpandIpCidrRangeRequest;
import com.google.api.services.compute.model.SubnetworksSetPrivateIpGoogleAccessRequest;
import dev.slipway.api.gcp.compute.Subnetwork;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Links;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A subnet. Its range can grow; some other fields have calls of their own. */
final class SubnetworkResource implements GcpResource<Compute, Subnetwork.Parameters> {

    private static final String RANGE = "ipCidrRange";
    private static final String ACCESS = "privateIpGoogleAccess";

    private static final Form<com.google.api.services.compute.model.Subnetwork> FORM =
            Form.of(com.google.api.services.compute.model.Subnetwork.class, "secondaryIpRange=secondaryIpRanges");

    private static final String[] PATCHED = {
        "ipv6AccessType", "logConfig", "privateIpv6GoogleAccess", "role", "secondaryIpRange", "stackType"
    };

    private static final String[] FIXED = {
        "allowSubnetCidrRoutesOverlap", "description", "externalIpv6Prefix", "internalIpv6Prefix", "purpose"
    };

    private final ComputeOperations operations = new ComputeOperations();

    @Override
    public Shape<GcpService<Compute>, Subnetwork.Parameters> shape() {
        return Shape.of(Services.COMPUTE, Subnetwork.Parameters.class, "subnetwork")
                .changeable(PATCHED)
                .changeable(RANGE, ACCESS)
                .fixed(FIXED)
                .fixed("network", "region")
                .initial("ipCollection", "params", "reservedInternalRange", "resolveSubnetMask")
                .governing("project")
                .ignored("sendSecondaryIpRangeIfEmpty");
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    private static String region(Scope<?, Subnetwork.Parameters> scope) {
        return Links.last(scope.require("region", scope.parameters().region()));
    }

    @Override
    public Optional<Found> find(Scope<Compute, Subnetwork.Parameters> scope) {
        Optional<Found> seen = scope.ifThere(
                        compute -> compute.subnetworks().get(scope.project(), region(scope), scope.name()))
                .map(subnet -> found(scope, subnet));
        return operations.settled(scope, region(scope), seen);
    }

    private static Found found(
            Scope<Compute, Subnetwork.Parameters> scope, com.google.api.services.compute.model.Subnetwork subnet) {
        Map<String, Object> tree = FORM.read(subnet);
        Found found = Found.named(scope.name())
                .from(tree, PATCHED)
                .from(tree, FIXED)
                .from(tree, RANGE, ACCESS, "creationTimestamp", "fingerprint", "gatewayAddress", "ipv6CidrRange")
                .with("network", Links.as(scope.text("network"), subnet.getNetwork()))
                .with("region", Links.as(scope.text("region"), subnet.getRegion()))
                .with("selfLink", subnet.getSelfLink())
                .with("id", scope.parent() + "/regions/" + region(scope) + "/subnetworks/" + scope.name());
        boolean isLogged = subnet.getLogConfig() != null
                && !Boolean.FALSE.equals(subnet.getLogConfig().getEnable());
        return isLogged ? found : found.with("logConfig", null);
    }

    private static com.google.api.services.compute.model.Subnetwork logged(
            com.google.api.services.compute.model.Subnetwork subnet) {
        if (subnet.getLogConfig() != null) {
            subnet.getLogConfig().setEnable(true);
        }
        return subnet;
    }

    @Override
    public String create(Scope<Compute, Subnetwork.Parameters> scope) {
        String network = scope.require("network", scope.parameters().network());
        var subnet =
                logged(FORM.all(scope)).setName(scope.name()).setNetwork(ComputeOperations.network(scope, network));
        operations.note(
                scope, scope.call(compute -> compute.subnetworks().insert(scope.project(), region(scope), subnet)));
        return scope.name();
    }

    /** Google does one thing at a time; what is left is done when that is through. */
    @Override
    public void update(Scope<Compute, Subnetwork.Parameters> scope, Found found, Set<String> changes) {
        String region = region(scope);
        Set<String> patched = new LinkedHashSet<>(changes);
        if (patched.remove(RANGE)) {
            var range = new SubnetworksExpandIpCidrRangeRequest().setIpCidrRange(scope.text(RANGE));
            scope.call(
                    compute -> compute.subnetworks().expandIpCidrRange(scope.project(), region, scope.name(), range));
        } else if (patched.remove(ACCESS)) {
            var access = new SubnetworksSetPrivateIpGoogleAccessRequest()
                    .setPrivateIpGoogleAccess(scope.parameters().privateIpGoogleAccess());
            scope.call(compute ->
                    compute.subnetworks().setPrivateIpGoogleAccess(scope.project(), region, scope.name(), access));
        } else {
            var change = logged(FORM.some(scope, patched)).setFingerprint(found.text("fingerprint"));
            scope.call(compute -> compute.subnetworks().patch(scope.project(), region, scope.name(), change));
        }
    }

    @Override
    public void delete(Scope<Compute, Subnetwork.Parameters> scope, Found found) {
        scope.call(compute -> compute.subnetworks().delete(scope.project(), region(scope), scope.name()));
    }
}
