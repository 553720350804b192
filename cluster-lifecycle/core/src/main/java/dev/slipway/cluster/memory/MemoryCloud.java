package dev.slipway.cluster.memory;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The clusters that live in memory. They are gone with the process; what machines need of them comes back when their
 * provider looks at them again, and nothing else does.
 */
public final class MemoryCloud {

    private record Key(String namespace, String name) {}

    private final Map<Key, Kube> clusters = new ConcurrentHashMap<>();
    private final Consumer<Ref> wake;

    /** {@code wake} has a Machine looked at whose node has changed. */
    public MemoryCloud(Consumer<Ref> wake) {
        this.wake = wake;
    }

    /** Return the API server of a cluster, if it runs in memory. */
    public Optional<Kube> find(String namespace, String cluster) {
        return Optional.ofNullable(clusters.get(new Key(namespace, cluster)));
    }

    /** Return the API server of a cluster, which begins with that. */
    Kube start(String namespace, String cluster) {
        return clusters.computeIfAbsent(
                new Key(namespace, cluster), key -> new Kube(new MemoryServer(object -> changed(namespace, object))));
    }

    void stop(String namespace, String cluster) {
        clusters.remove(new Key(namespace, cluster));
    }

    /** Nodes have the names of their machines here. */
    private void changed(String namespace, KubeObject object) {
        if (object.gvk().equals(CoreKinds.NODE)) {
            wake.accept(new Ref(CoreKinds.MACHINE, namespace, object.name()));
        }
    }
}
