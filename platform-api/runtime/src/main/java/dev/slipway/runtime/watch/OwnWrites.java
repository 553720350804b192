package dev.slipway.runtime.watch;

import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was written from here and the informer has not shown yet, so that a pass never works from before its own last
 * write. An entry goes as soon as the informer knows as much, and after ten seconds in any case: what somebody deleted
 * meanwhile must not live on. Resource versions are compared as numbers, as Kubernetes allows since 1.35.
 */
final class OwnWrites {

    private static final long LIFETIME = Duration.ofSeconds(10).toNanos();

    private record Entry(KubeObject object, long version, long until) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    OwnWrites(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Note an object as the API server returned it, unless the informer knows as much already. */
    void learn(String key, KubeObject written, @Nullable KubeObject known) {
        boolean goneWithThis = written.isDeleting() && written.finalizers().isEmpty();
        OptionalLong version = version(written);
        if (goneWithThis) {
            entries.remove(key);
        } else if (version.isPresent() && isNewer(version.getAsLong(), known)) {
            Entry entry = new Entry(written, version.getAsLong(), nanoTime.getAsLong() + LIFETIME);
            entries.merge(key, entry, (a, b) -> a.version() > b.version() ? a : b);
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Return under which keys something is noted. */
    Set<String> keys() {
        return entries.keySet();
    }

    /** Return what was written here, if that is newer than what the informer knows. */
    Optional<KubeObject> newerThan(String key, @Nullable KubeObject known) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.until() - nanoTime.getAsLong() < 0 || !isNewer(entry.version(), known)) {
            entries.remove(key, entry);
            return Optional.empty();
        }
        return Optional.of(entry.object());
    }

    /** The informer shows this now. */
    void shown(String key, KubeObject object) {
        entries.computeIfPresent(key, (same, entry) -> isNewer(entry.version(), object) ? entry : null);
    }

    /** The informer says that this has gone; what was made anew under the same name has not. */
    void gone(String key, @Nullable KubeObject last) {
        entries.computeIfPresent(
                key,
                (same, entry) ->
                        last == null || last.uid().equals(entry.object().uid()) ? null : entry);
    }

    private static boolean isNewer(long version, @Nullable KubeObject known) {
        return known == null || version > version(known).orElse(Long.MAX_VALUE);
    }

    private static OptionalLong version(KubeObject object) {
        try {
            return OptionalLong.of(Long.parseLong(object.resourceVersion()));
        } catch (NumberFormatException notComparable) {
            return OptionalLong.empty();
        }
    }
}
