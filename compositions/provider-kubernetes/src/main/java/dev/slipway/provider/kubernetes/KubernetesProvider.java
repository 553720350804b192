package dev.slipway.provider.kubernetes;

import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.provider.kubernetes.cluster.Clusters;
import dev.slipway.provider.kubernetes.object.ObjectKind;
import dev.slipway.provider.kubernetes.object.ObjectWatches;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.List;

/** The kinds of this provider, sharing their clients. Closing it closes them. */
public final class KubernetesProvider implements AutoCloseable {

    private final Clusters clusters;
    private final ObjectWatches watched;
    private final ObjectKind objects;

    /** A provider on the hub with these controllers, which are told of changes. */
    public KubernetesProvider(Kube hub, Watches watches, Controllers controllers) {
        this.clusters = new Clusters(hub, watches);
        this.watched = new ObjectWatches(controllers::poke);
        this.objects = new ObjectKind(hub, watches, clusters, watched);
    }

    /** Return the kinds to register with {@code ManagedResources}. */
    public List<ManagedKind<?, ?>> kinds() {
        return List.of(objects);
    }

    @Override
    public void close() {
        watched.close();
        clusters.close();
    }
}
