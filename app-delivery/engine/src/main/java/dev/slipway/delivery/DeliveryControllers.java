package dev.slipway.delivery;

import dev.slipway.delivery.app.Delivery;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.delivery.refresh.WebhookSecrets;
import dev.slipway.delivery.refresh.Webhooks;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.ControllerSpec;
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
    private final Revisions revisions;
    private final Delivery delivery;
    private final Consumer<Ref> poke;

    public DeliveryControllers(
            Kube kube,
            Watches watches,
            Applier applier,
            GitSource git,
            Journal journal,
            Consumer<Ref> poke,
            DeliveryOptions options) {
        this.watches = watches;
        this.poke = poke;
        this.revisions = new Revisions(git, options.pollInterval(), options.pollJitter());
        this.delivery = new Delivery(
                new Delivery.Gateways(kube, watches, applier, journal, options.limits()), revisions, poke, options);
    }

    /** Return the controllers to start. Applications bring their own finalizer, or none. */
    public List<ControllerSpec> specs() {
        return List.of(new ControllerSpec(
                "applications", Keys.APPLICATION, "slipway-delivery", null, delivery.pass(), List.of()));
    }

    /** Return the handler of {@code POST /api/webhook}. */
    public Webhooks webhooks(Supplier<WebhookSecrets> secrets) {
        return new Webhooks(secrets, () -> watches.cached(Keys.APPLICATION), this::refresh);
    }

    /** Have an Application's repository looked at now. */
    public void refresh(Ref application) {
        revisions.refresh(application);
        poke.accept(application);
    }

    @Override
    public void close() {
        delivery.close();
    }
}
