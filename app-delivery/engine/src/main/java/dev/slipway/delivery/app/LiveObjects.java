package dev.slipway.delivery.app;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.watch.Watches;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The live objects of one pass, from caches; a kind whose cache is not complete yet is listed once. */
final class LiveObjects {

    private final Watches watches;
    private final RecentWrites writes;
    private final Map<Gvk, Map<Ref, KubeObject>> listed = new HashMap<>();

    LiveObjects(Watches watches, RecentWrites writes) {
        this.watches = watches;
        this.writes = writes;
    }

    Optional<KubeObject> get(Ref ref) {
        Optional<KubeObject> cached = watches.isWatched(ref.gvk())
                ? watches.cached(ref)
                : Optional.ofNullable(
                        listed.computeIfAbsent(ref.gvk(), this::list).get(ref));
        return writes.newest(ref, cached);
    }

    private Map<Ref, KubeObject> list(Gvk gvk) {
        Map<Ref, KubeObject> objects = new HashMap<>();
        watches.cached(gvk).forEach(object -> objects.put(object.ref(), object.without("metadata", "managedFields")));
        return objects;
    }
}
