package dev.slipway.delivery;

import dev.slipway.delivery.app.Delivery;
import dev.slipway.delivery.app.Renderings;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.refresh.Refreshes;
import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.delivery.refresh.WebhookSecrets;
import dev.slipway.delivery.refresh.Webhooks;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a server runs so that Applications are delivered: the controller, and the webhook handler that makes it look at
 * once. Nothing is started here; {@code poke} must enqueue an object's pass, as {@code Controllers.poke} does.
 */
public final class DeliveryControllers implements AutoCloseable {

    private final Watches watches;
    private final Refreshes refreshes;
    private final Delivery delivery;
    private final Renderings renderings;

    public DeliveryControllers(
            Kube kube,
            Watches watches,
            Destinations destinations,
            GitSource git,
            Journal journal,
            Consumer<Ref> poke,
            DeliveryOptions options) {
        this.watches = watches;
        Revisions revisions = new Revisions(git, options.pollInterval(), options.pollJitter(), options.clock());
        this.renderings = new Renderings(kube, watches, revisions, options);
        this.delivery =
                new Delivery(new Delivery.Gateways(kube, watches, destinations, journal), revisions, poke, options);
        this.refreshes = new Refreshes(revisions::refresh, delivery::look, options.clock());
    }

    /** Return the controllers to start. Applications bring their own finalizer, or none. */
    public List<ControllerSpec> specs() {
        return List.of(
                new ControllerSpec("applications", Keys.APPLICATION, "slipway-delivery", null, delivery, List.of()));
    }

    /** Return the controller with its looks counted, so that those that have time get their turns; it wraps all others. */
    public ControllerSpec counted(ControllerSpec spec) {
        Pass pass = spec.pass();
        return spec.withPass((object, context) -> {
            try {
                return pass.run(object, context);
            } finally {
                refreshes.looked(object.ref());
            }
        });
    }

    /** Return the handler of {@code POST /api/webhook}. */
    public Webhooks webhooks(Supplier<WebhookSecrets> secrets) {
        return new Webhooks(secrets, () -> watches.cached(Keys.APPLICATION), refreshes);
    }

    /** Return what renders Applications for others to apply, with the same polls and refreshes. */
    public Renderings renderings() {
        return renderings;
    }

    /** Have an Application's repository looked at now. */
    public void refresh(Ref application) {
        refreshes.now(application);
    }

    @Override
    public void close() {
        delivery.close();
    }
}
