package dev.slipway.provider.gcp.compute;

import com.google.api.services.compute.Compute;
import com.google.api.services.compute.model.RegionSetLabelsRequest;
import dev.slipway.api.gcp.compute.Address;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpKind;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Links;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A static address of a region. It can be given labels only when it is there, so one without an owner's label is taken for
 * one that is not finished.
 */
final class AddressResource implements GcpResource<Compute, Address.Parameters> {

    private static final String LABELS = "labels";

    private static final Form<com.google.api.services.compute.model.Address> FORM =
            Form.of(com.google.api.services.compute.model.Address.class);

    private static final String[] FIXED = {
        "address",
        "addressType",
        "description",
        "ipVersion",
        "ipv6EndpointType",
        "networkTier",
        "prefixLength",
        "purpose"
    };

    private final ComputeOperations operations = new ComputeOperations();

    @Override
    public Shape<GcpService<Compute>, Address.Parameters> shape() {
        return Shape.of(Services.COMPUTE, Address.Parameters.class, "address")
                .tagsIn(LABELS)
                .fixed(FIXED)
                .fixed("network", "region", "subnetwork")
                .initial("ipCollection")
                .governing("project")
                .late("address");
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    private static String region(Scope<?, Address.Parameters> scope) {
        return Links.last(scope.require("region", scope.parameters().region()));
    }

    @Override
    public Optional<Found> find(Scope<Compute, Address.Parameters> scope) {
        Optional<Found> seen = scope.ifThere(
                        compute -> compute.addresses().get(scope.project(), region(scope), scope.name()))
                .map(address -> found(scope, address));
        return operations.settled(scope, region(scope), seen);
    }

    private static Found found(
            Scope<Compute, Address.Parameters> scope, com.google.api.services.compute.model.Address address) {
        Map<String, String> labels = Found.labels(address.getLabels());
        Found found = Found.named(scope.name())
                .from(FORM.read(address), FIXED)
                .from(FORM.read(address), "creationTimestamp", "labelFingerprint", "selfLink", "users")
                .with("network", Links.as(scope.text("network"), address.getNetwork()))
                .with("subnetwork", Links.as(scope.text("subnetwork"), address.getSubnetwork()))
                .with("region", Links.as(scope.text("region"), address.getRegion()))
                .with("id", scope.parent() + "/regions/" + region(scope) + "/addresses/" + scope.name());
        Found known = labels.containsKey(GcpKind.OWNER_LABEL) ? found.tagged(labels) : found.unfinished(LABELS);
        return "RESERVING".equals(address.getStatus()) ? known.busy("being reserved") : known;
    }

    @Override
    public String create(Scope<Compute, Address.Parameters> scope) {
        var address = FORM.all(scope).setName(scope.name());
        operations.note(
                scope, scope.call(compute -> compute.addresses().insert(scope.project(), region(scope), address)));
        return scope.name();
    }

    @Override
    public void update(Scope<Compute, Address.Parameters> scope, Found found, Set<String> changes) {
        label(scope, found, scope.tags());
    }

    @Override
    public void label(Scope<Compute, Address.Parameters> scope, Found found, Map<String, String> labels) {
        var request =
                new RegionSetLabelsRequest().setLabels(labels).setLabelFingerprint(found.text("labelFingerprint"));
        scope.call(compute -> compute.addresses().setLabels(scope.project(), region(scope), scope.name(), request));
    }

    @Override
    public void delete(Scope<Compute, Address.Parameters> scope, Found found) {
        scope.call(compute -> compute.addresses().delete(scope.project(), region(scope), scope.name()));
    }
}
