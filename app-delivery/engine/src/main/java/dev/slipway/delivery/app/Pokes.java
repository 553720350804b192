package dev.slipway.delivery.app;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Wakes an Application when one of its objects changes. Changes that come together cause one pass: an Application of
 * many objects is not looked at, and its status not written, for each of them.
 */
final class Pokes implements AutoCloseable {

    private static final int SHORTEST_MILLIS = 50;
    private static final int LONGEST_MILLIS = 1_000;

    private final Watches watches;
    private final Consumer<Ref> poke;
    private final ScheduledExecutorService timer;
    private final String namespace;
    private final Function<KubeObject, Optional<String>> owners;
    private final Map<Gvk, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<Ref, Integer> sizes = new ConcurrentHashMap<>();
    private final Set<Ref> due = ConcurrentHashMap.newKeySet();

    Pokes(
            Watches watches,
            Consumer<Ref> poke,
            ScheduledExecutorService timer,
            String namespace,
            Function<KubeObject, Optional<String>> owners) {
        this.watches = watches;
        this.poke = poke;
        this.timer = timer;
        this.namespace = namespace;
        this.owners = owners;
    }

    /** Wake the Application from now on when objects of these kinds that it owns change. */
    void watch(App app, Collection<Gvk> kinds, int objects) {
        sizes.put(app.ref(), objects);
        kinds.forEach(kind -> subscriptions.computeIfAbsent(kind, gvk -> watches.on(gvk, this::changed)));
    }

    private void changed(KubeObject object) {
        owners.apply(object)
                .map(instance -> Tracking.application(instance, namespace))
                .ifPresent(this::soon);
    }

    private void soon(Ref app) {
        // An event may be on its way while everything is closed.
        if (!timer.isShutdown() && due.add(app)) {
            int millis = Math.min(SHORTEST_MILLIS + sizes.getOrDefault(app, 0), LONGEST_MILLIS);
            timer.schedule(() -> now(app), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void now(Ref app) {
        due.remove(app);
        poke.accept(app);
    }

    void forget(Ref app) {
        sizes.remove(app);
    }

    @Override
    public void close() {
        subscriptions.values().forEach(Subscription::close);
        subscriptions.clear();
    }
}
