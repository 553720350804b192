package dev.slipway.portal.fleet;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.listing.Row;
import dev.slipway.portal.listing.RowKey;
import dev.slipway.portal.listing.Rows;
import dev.slipway.runtime.watch.Watches;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The rows of one kind, sorted. A change costs the row of what has changed, however many others there are. */
final class KindRows {

    private final Watches watches;
    private final Gvk gvk;
    private final Set<Ref> changed = ConcurrentHashMap.newKeySet();
    private final NavigableMap<RowKey, Row> sorted = new TreeMap<>();
    private volatile Made made = new Made(false, List.of());

    /** @param complete whether every later change is told of */
    private record Made(boolean complete, List<Row> rows) {}

    KindRows(Watches watches, Gvk gvk) {
        this.watches = watches;
        this.gvk = gvk;
        watches.on(gvk, object -> changed.add(object.ref()));
    }

    /** Return the same list as long as nothing has changed. */
    List<Row> rows() {
        Made last = made;
        return isCurrent(last) ? last.rows() : remade();
    }

    private boolean isCurrent(Made last) {
        return last.complete() && changed.isEmpty();
    }

    /** Those who ask at once wait for one of them. */
    private synchronized List<Row> remade() {
        if (!isCurrent(made)) {
            boolean complete = watches.isWatched(gvk);
            if (made.complete() && complete) {
                takeChanges();
            }
            // Whoever takes over a watch tells of what is there, and not of what went meanwhile.
            if (!made.complete() || !complete || sorted.size() != watches.count(gvk)) {
                takeAll();
            }
            made = new Made(complete, List.copyOf(sorted.values()));
        }
        return made.rows();
    }

    private void takeAll() {
        // What was told until now is in what is read after this.
        changed.clear();
        sorted.clear();
        objects().forEach(object -> sorted.put(RowKey.of(object.ref()), Rows.of(object)));
    }

    private void takeChanges() {
        for (Ref ref : List.copyOf(changed)) {
            // Before it is read: what comes after that is another change.
            changed.remove(ref);
            RowKey key = RowKey.of(ref);
            watches.cached(ref).ifPresentOrElse(object -> sorted.put(key, Rows.of(object)), () -> sorted.remove(key));
        }
    }

    /** A kind that may not be read has no rows, and hides nobody else's. */
    private Collection<KubeObject> objects() {
        try {
            return watches.cached(gvk);
        } catch (FaultException fault) {
            if (fault.fault() != Fault.DENIED) {
                throw fault;
            }
            return List.of();
        }
    }
}
