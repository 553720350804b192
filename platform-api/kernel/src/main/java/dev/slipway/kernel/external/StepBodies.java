package dev.slipway.kernel.external;

import dev.slipway.kernel.object.Gvk;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The bodies of all long steps by kind (group and kind; the version does not matter) and step. Features register theirs
 * before they start the first step of that kind; safe for use by many threads.
 */
public final class StepBodies {

    private final ConcurrentMap<Key, StepBody> bodies = new ConcurrentHashMap<>();

    /** Add the body of a step; a second one for the same step is a mistake of the caller. */
    public void register(Gvk kind, String step, StepBody body) {
        if (bodies.putIfAbsent(Key.of(kind, step), body) != null) {
            throw new IllegalArgumentException("step " + step + " of " + kind + " has a body already");
        }
    }

    /** Return the body that does this step, if this process has one. */
    public Optional<StepBody> find(StepInput input) {
        return Optional.ofNullable(bodies.get(Key.of(input.object().gvk(), input.step())));
    }

    private record Key(String group, String kind, String step) {
        static Key of(Gvk gvk, String step) {
            return new Key(gvk.group(), gvk.kind(), step);
        }
    }
}
