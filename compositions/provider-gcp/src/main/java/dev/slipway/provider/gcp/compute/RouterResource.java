package dev.slipway.provider.gcp.compute;

import com.google.api.services.compute.Compute;
import dev.slipway.api.gcp.compute.Router;
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

/** A router. */
final class RouterResource implements GcpResource<Compute, Router.Parameters> {

    private static final Form<com.google.api.services.compute.model.Router> FORM = Form.of(
            com.google.api.services.compute.model.Router.class, "md5AuthenticationKeys=md5AuthenticationKeys[]");

    private final ComputeOperations operations = new ComputeOperations();

    @Override
    public Shape<GcpService<Compute>, Router.Parameters> shape() {
        return Shape.of(Services.COMPUTE, Router.Parameters.class, "cloud router")
                .changeable("bgp", "description")
                .fixed("encryptedInterconnectRouter", "network", "region")
                .initial("md5AuthenticationKeys", "params")
                .governing("project");
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    private static String region(Scope<?, Router.Parameters> scope) {
        return Links.last(scope.require("region", scope.parameters().region()));
    }

    @Override
    public Optional<Found> find(Scope<Compute, Router.Parameters> scope) {
        Optional<Found> seen = scope.ifThere(
                        compute -> compute.routers().get(scope.project(), region(scope), scope.name()))
                .map(router -> Found.named(scope.name())
                        .from(FORM.read(router), "bgp", "creationTimestamp", "description", "selfLink")
                        .with("encryptedInterconnectRouter", router.getEncryptedInterconnectRouter())
                        .with("network", Links.as(scope.text("network"), router.getNetwork()))
                        .with("region", Links.as(scope.text("region"), router.getRegion()))
                        .with("id", scope.parent() + "/regions/" + region(scope) + "/routers/" + scope.name()));
        return operations.settled(scope, region(scope), seen);
    }

    @Override
    public String create(Scope<Compute, Router.Parameters> scope) {
        String network = scope.require("network", scope.parameters().network());
        var router = FORM.all(scope).setName(scope.name()).setNetwork(ComputeOperations.network(scope, network));
        operations.note(scope, scope.call(compute -> compute.routers().insert(scope.project(), region(scope), router)));
        return scope.name();
    }

    @Override
    public void update(Scope<Compute, Router.Parameters> scope, Found found, Set<String> changes) {
        var change = FORM.some(scope, changes);
        scope.call(compute -> compute.routers().patch(scope.project(), region(scope), scope.name(), change));
    }

    @Override
    public void delete(Scope<Compute, Router.Parameters> scope, Found found) {
        scope.call(compute -> compute.routers().delete(scope.project(), region(scope), scope.name()));
    }
}
