package dev.slipway.secrets.sync.remote;

import dev.slipway.kernel.fleet.HubResource;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.sync.SecretsControllers;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Secret sync in a cluster with an agent: the controllers of ExternalSecrets, and the hub in place of stores. */
public final class RemoteSecrets implements AutoCloseable {

    private final HubStores stores;
    private final HubReads reads;
    private final SecretsControllers controllers;

    /** Who else looks after ExternalSecrets of the cluster. */
    public enum Neighbours {
        NONE,
        /** External Secrets Operator, with stores of its own. */
        OPERATOR
    }

    /** {@code wake} has an object looked at soon. */
    public RemoteSecrets(Kube kube, Watches watches, Clock clock, Consumer<Ref> wake, Neighbours neighbours) {
        this.reads = new HubReads(wake);
        this.stores = new HubStores(kube, reads::storeChanged);
        this.controllers = new SecretsControllers(
                new SecretsControllers.Ground(
                        kube, watches, List.of(new HubStoreFactory(stores::hubAwaySince)), clock, wake),
                new HubRealm(stores, neighbours),
                reads);
    }

    /** Return the controllers to start. */
    public List<ControllerSpec> controllers() {
        return controllers.pulling();
    }

    /** Return what has to hear of the hub's resources. */
    public List<HubResource> resources() {
        return List.of(stores, reads);
    }

    /** Ask the hub by this line from now on. */
    public void open(HubResource.Line line) {
        stores.open(line);
        reads.open(line);
    }

    @Override
    public void close() {
        stores.close();
        reads.close();
        controllers.close();
    }
}
