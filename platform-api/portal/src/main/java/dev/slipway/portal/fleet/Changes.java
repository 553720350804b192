package dev.slipway.portal.fleet;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.listing.RowFilter;
import dev.slipway.portal.listing.Rows;
import dev.slipway.runtime.watch.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changes in some sets, for one reader, from its opening to its closing. Several changes of an object between two looks
 * are one. A reader that falls too far behind is told to read everything again, and costs no more memory than that.
 */
public final class Changes implements AutoCloseable {

    private static final int MOST = 20_000;

    private final Fleet fleet;
    private final Collection<ResourceSet> sets;
    private final RowFilter filter;
    private final Map<Gvk, Subscription> subscriptions = new HashMap<>();
    private final Map<Ref, Noted> pending = new LinkedHashMap<>();
    private boolean lost;

    private record Noted(ResourceSet set, KubeObject last) {}

    /** What has come since the last look; {@code lost} says that it is not all, so that lists are to be read again. */
    public record News(List<FleetChange> changes, boolean lost) {

        public boolean isEmpty() {
            return changes.isEmpty() && !lost;
        }
    }

    private Changes(Fleet fleet, Set<ResourceSet> sets, RowFilter filter) {
        this.fleet = fleet;
        this.sets = Set.copyOf(sets);
        this.filter = filter;
    }

    /** Listen to these sets from now on. */
    public static Changes open(Fleet fleet, Set<ResourceSet> sets, RowFilter filter) {
        Changes changes = new Changes(fleet, sets, filter);
        changes.listen();
        return changes;
    }

    /** Kinds come and go with their definitions. */
    private synchronized void listen() {
        for (ResourceSet set : sets) {
            for (Gvk gvk : fleet.kinds(set)) {
                subscriptions.computeIfAbsent(gvk, kind -> fleet.watches().on(kind, object -> note(set, object)));
            }
        }
    }

    private void note(ResourceSet set, KubeObject object) {
        synchronized (pending) {
            if (pending.size() >= MOST) {
                pending.clear();
                lost = true;
            }
            pending.put(object.ref(), new Noted(set, object));
            pending.notifyAll();
        }
    }

    /** Return what has come, waiting for it for so long at most. */
    public News await(long millis) throws InterruptedException {
        listen();
        Map<Ref, Noted> taken;
        boolean incomplete;
        synchronized (pending) {
            if (pending.isEmpty()) {
                pending.wait(millis);
            }
            taken = new LinkedHashMap<>(pending);
            pending.clear();
            incomplete = lost;
            lost = false;
        }
        List<FleetChange> changes = new ArrayList<>();
        taken.values().stream()
                .map(this::change)
                .filter(change -> filter.wants(change.row()))
                .forEach(changes::add);
        return new News(changes, incomplete);
    }

    private FleetChange change(Noted noted) {
        Optional<KubeObject> now = fleet.watches().cached(noted.last().ref());
        return new FleetChange(noted.set(), Rows.of(now.orElse(noted.last())), now.isEmpty());
    }

    @Override
    public synchronized void close() {
        subscriptions.values().forEach(Subscription::close);
        subscriptions.clear();
    }
}
