package dev.slipway.provider.gcp.compute;

import com.google.api.services.compute.Compute;
import dev.slipway.api.gcp.compute.Firewall;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Links;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.Optional;
import java.util.Set;

/** A rule of the firewall. */
final class FirewallResource implements GcpResource<Compute, Firewall.Parameters> {

    private static final Form<com.google.api.services.compute.model.Firewall> FORM = Form.of(
            com.google.api.services.compute.model.Firewall.class,
            "allow=allowed",
            "allowed.protocol=allowed.IPProtocol",
            "deny=denied",
            "denied.protocol=denied.IPProtocol",
            "enableLogging=logConfig.enable");

    private static final String[] CHANGEABLE = {
        "allow",
        "deny",
        "description",
        "destinationRanges",
        "disabled",
        "enableLogging",
        "logConfig",
        "priority",
        "sourceRanges",
        "sourceServiceAccounts",
        "sourceTags",
        "targetServiceAccounts",
        "targetTags"
    };

    private final ComputeOperations operations = new ComputeOperations();

    @Override
    public Shape<GcpService<Compute>, Firewall.Parameters> shape() {
        return Shape.of(Services.COMPUTE, Firewall.Parameters.class, "firewall rule")
                .changeable(CHANGEABLE)
                .fixed("direction", "network")
                .initial("params")
                .governing("project");
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    @Override
    public Optional<Found> find(Scope<Compute, Firewall.Parameters> scope) {
        Optional<Found> seen = scope.ifThere(compute -> compute.firewalls().get(scope.project(), scope.name()))
                .map(rule -> found(scope, rule));
        return operations.settled(scope, "", seen);
    }

    private static Found found(
            Scope<Compute, Firewall.Parameters> scope, com.google.api.services.compute.model.Firewall rule) {
        Found found = Found.named(scope.name())
                .from(FORM.read(rule), CHANGEABLE)
                .from(FORM.read(rule), "creationTimestamp", "direction", "selfLink")
                .with("network", Links.as(scope.text("network"), rule.getNetwork()))
                .with("id", scope.parent() + "/global/firewalls/" + scope.name());
        return "true".equals(found.text("enableLogging")) ? found : found.with("logConfig", null);
    }

    /** A block about logging is meant as one that switches it on. */
    private static com.google.api.services.compute.model.Firewall logged(
            com.google.api.services.compute.model.Firewall rule) {
        if (rule.getLogConfig() != null && rule.getLogConfig().getEnable() == null) {
            rule.getLogConfig().setEnable(true);
        }
        return rule;
    }

    @Override
    public String create(Scope<Compute, Firewall.Parameters> scope) {
        String network = scope.require("network", scope.parameters().network());
        var rule = logged(FORM.all(scope)).setName(scope.name()).setNetwork(ComputeOperations.network(scope, network));
        operations.note(scope, scope.call(compute -> compute.firewalls().insert(scope.project(), rule)));
        return scope.name();
    }

    @Override
    public void update(Scope<Compute, Firewall.Parameters> scope, Found found, Set<String> changes) {
        var change = logged(FORM.some(scope, changes));
        scope.call(compute -> compute.firewalls().patch(scope.project(), scope.name(), change));
    }

    @Override
    public void delete(Scope<Compute, Firewall.Parameters> scope, Found found) {
        scope.call(compute -> compute.firewalls().delete(scope.project(), scope.name()));
    }
}
