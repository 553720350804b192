package dev.slipway.delivery.app;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What this process wrote and has not seen in its caches yet: without it a pass would take an old state for a drift. */
final class RecentWrites {

    private final Map<Ref, KubeObject> written = new ConcurrentHashMap<>();
    private final Map<Ref, String> gone = new ConcurrentHashMap<>();

    void note(KubeObject after) {
        written.put(after.ref(), after);
    }

    /** Note that the object was deleted and is gone. */
    void noteGone(KubeObject deleted) {
        written.remove(deleted.ref());
        gone.put(deleted.ref(), deleted.uid());
    }

    /** Return the newer of what a cache says and what was written. */
    Optional<KubeObject> newest(Ref ref, Optional<KubeObject> cached) {
        if (cached.isEmpty()) {
            gone.remove(ref);
        } else if (cached.get().uid().equals(gone.get(ref))) {
            return Optional.empty();
        }
        KubeObject mine = written.get(ref);
        if (mine == null) {
            return cached;
        }
        if (cached.isPresent() && version(cached.get()) >= version(mine)) {
            written.remove(ref, mine);
            return cached;
        }
        return Optional.of(mine);
    }

    /** Resource versions of one kind are ordered numbers. */
    private static long version(KubeObject object) {
        try {
            return Long.parseLong(object.resourceVersion());
        } catch (NumberFormatException opaque) {
            return Long.MAX_VALUE;
        }
    }
}
