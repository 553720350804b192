package dev.slipway.provider.kubernetes.object;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Wakes objects when what they watch changes, in whichever cluster; one watch per kind and cluster. */
public final class ObjectWatches implements AutoCloseable {

    private final Consumer<Ref> wake;
    private final Map<Feed, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<Target, Set<Ref>> watchers = new ConcurrentHashMap<>();

    public ObjectWatches(Consumer<Ref> wake) {
        this.wake = wake;
    }

    private record Feed(Watches watches, Gvk gvk) {}

    private record Target(Watches watches, Ref ref) {}

    /** Wake the watcher whenever the target changes. A cluster whose client was replaced is another one. */
    void watch(Watches watches, Ref target, Ref watcher) {
        watchers.computeIfAbsent(new Target(watches, target), key -> ConcurrentHashMap.newKeySet())
                .add(watcher);
        subscriptions.computeIfAbsent(
                new Feed(watches, target.gvk()),
                feed -> watches.on(target.gvk(), changed -> changed(watches, target.gvk(), changed)));
        // The kind may have come to be served after the watch on it was asked for.
        if (!watches.isWatched(target.gvk())) {
            watches.retryUnserved();
        }
    }

    private void changed(Watches watches, Gvk gvk, KubeObject object) {
        Ref ref = new Ref(gvk, object.namespace(), object.name());
        watchers.getOrDefault(new Target(watches, ref), Set.of()).forEach(wake);
    }

    /** Forget a watcher; a kind that nobody watches any more is watched no longer. */
    void forget(Ref watcher) {
        watchers.values().forEach(set -> set.remove(watcher));
        watchers.values().removeIf(Set::isEmpty);
        subscriptions.entrySet().removeIf(entry -> {
            boolean unused = watchers.keySet().stream()
                    .noneMatch(target -> target.watches().equals(entry.getKey().watches())
                            && target.ref().gvk().equals(entry.getKey().gvk()));
            if (unused) {
                entry.getValue().close();
            }
            return unused;
        });
    }

    @Override
    public void close() {
        subscriptions.values().forEach(Subscription::close);
        subscriptions.clear();
        watchers.clear();
    }
}
