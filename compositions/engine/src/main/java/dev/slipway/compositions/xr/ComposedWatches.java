package dev.slipway.compositions.xr;

import dev.slipway.compositions.circuit.Circuits;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Wakes a composite resource when something that it is composed of changes; one watch per kind, whoever composes it. */
public final class ComposedWatches implements AutoCloseable {

    private static final Gvk SECRET = new Gvk("", "v1", "Secret");

    private final Watches watches;
    private static final int REMEMBERED = 50_000;

    private final Consumer<Ref> poke;
    private final Circuits circuits;
    private final Map<Gvk, Subscription> subscriptions = new ConcurrentHashMap<>();

    /** Who controlled an object when it changed last: they have to know when another does. */
    private final Map<String, OwnerRef> controllers =
            Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, OwnerRef> eldest) {
                    return size() > REMEMBERED;
                }
            });

    public ComposedWatches(Watches watches, Consumer<Ref> poke, Circuits circuits) {
        this.watches = watches;
        this.poke = poke;
        this.circuits = circuits;
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
        Optional<OwnerRef> owner = composed.controller();
        OwnerRef before =
                owner.isPresent() ? controllers.put(composed.uid(), owner.get()) : controllers.remove(composed.uid());
        owner.ifPresent(now -> wake(now, composed));
        if (before != null
                && owner.filter(now -> now.uid().equals(before.uid())).isEmpty()) {
            wake(before, composed);
        }
    }

    private void wake(OwnerRef owner, KubeObject composed) {
        String controller = "composite/" + owner.gvk().kind().toLowerCase(Locale.ROOT) + "."
                + owner.gvk().group();
        if (!circuits.admits(owner.uid(), controller, composed.ref().toString())) {
            return;
        }
        // A namespaced owner is in the same namespace; a cluster-scoped one is found under none.
        poke.accept(new Ref(owner.gvk(), composed.namespace(), owner.name()));
        if (!composed.namespace().isEmpty()) {
            poke.accept(new Ref(owner.gvk(), "", owner.name()));
        }
    }

    @Override
    public void close() {
        subscriptions.values().forEach(Subscription::close);
    }
}
