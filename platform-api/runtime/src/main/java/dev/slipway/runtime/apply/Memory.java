package dev.slipway.runtime.apply;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Differ;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which live state an apply led to, by hash, so that the same desire on the same state needs no request. Only
 * the 50 000 objects used last are remembered; forgetting one costs a dry-run.
 */
final class Memory {

    private static final int CAPACITY = 50_000;

    private record Key(Ref ref, String fieldManager) {}

    private record Seen(int desired, int live, String uid) {}

    private final Map<Key, Seen> seen = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Seen> eldest) {
            return size() > CAPACITY;
        }
    });

    /** Return what is known of applying this desire to that live object. */
    Known recall(KubeObject desired, KubeObject live, String fieldManager) {
        Seen last = seen.get(new Key(desired.ref(), fieldManager));
        if (last == null || !last.uid().equals(live.uid())) {
            return Known.NOTHING;
        }
        if (last.desired() != desired.hashCode()) {
            return Known.OTHER_DESIRE;
        }
        // Applied before, so nothing is left of an older desire: what others have added since is not ours to judge.
        boolean same = last.live() == Differ.comparable(live).hashCode() || Contained.in(live.tree(), desired.tree());
        return same ? Known.AS_DESIRED : Known.DRIFTED;
    }

    /** What the last apply of an object says about the next. */
    enum Known {
        /** It was not applied from here yet. */
        NOTHING,
        /** An apply would change nothing. */
        AS_DESIRED,
        /** Something else was applied last. */
        OTHER_DESIRE,
        /** The same was applied last, and does not show any more. */
        DRIFTED
    }

    void remember(KubeObject desired, KubeObject live, String fieldManager) {
        seen.put(new Key(desired.ref(), fieldManager), of(desired, live));
    }

    private static Seen of(KubeObject desired, KubeObject live) {
        return new Seen(desired.hashCode(), Differ.comparable(live).hashCode(), live.uid());
    }
}
