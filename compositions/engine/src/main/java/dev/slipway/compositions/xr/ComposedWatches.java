package dev.slipway.compositions.xr;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Wakes a composite resource when something that it is composed of changes; one watch per kind, whoever composes it. */
public final class ComposedWatches implements AutoCloseable {

    private static final Gvk SECRET = new Gvk("", "v1", "Secret");

    private final Watches watches;
    private final Consumer<Ref> poke;
    private final Map<Gvk, Subscription> subscriptions = new ConcurrentHashMap<>();

    public ComposedWatches(Watches watches, Consumer<Ref> poke) {
        this.watches = watches;
        this.poke = poke;
    }

    /** Wakes composite resources also when a connection secret of what they are composed of changes. */
    public void watchSecrets() {
        subscriptions.computeIfAbsent(SECRET, gvk -> watches.on(gvk, this::wakeOwnersOwner));
    }

    private void wakeOwnersOwner(KubeObject secret) {
        secret.controller().ifPresent(owner -> {
            if (watches.isWatched(owner.gvk())) {
                watches.cached(new Ref(owner.gvk(), "", owner.name())).ifPresent(this::wakeOwner);
                watches.cached(new Ref(owner.gvk(), secret.namespace(), owner.name()))
                        .ifPresent(this::wakeOwner);
            }
        });
    }

    void watch(Gvk kind) {
        subscriptions.computeIfAbsent(kind, gvk -> watches.on(gvk, this::wakeOwner));
    }

    private void wakeOwner(KubeObject composed) {
        composed.controller().ifPresent(owner -> {
            // A namespaced owner is in the same namespace; a cluster-scoped one is found under none.
            poke.accept(new Ref(owner.gvk(), composed.namespace(), owner.name()));
            if (!composed.namespace().isEmpty()) {
                poke.accept(new Ref(owner.gvk(), "", owner.name()));
            }
        });
    }

    @Override
    public void close() {
        subscriptions.values().forEach(Subscription::close);
    }
}
