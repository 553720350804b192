package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Statuses that are left to a later pass. That of an object that has changed since it was read, by the pass itself or by
 * others, is old news: the change brings a pass that says it all in one write. And what nobody waits for is said once in a
 * while, more seldom while many passes wait for their turn. An object that never rests is told of all the same.
 */
final class Unsaid {

    private static final int MOST_IN_A_ROW = 3;
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PER_WAITING_PASS = Duration.ofMillis(20);

    private final @Nullable Unhurried unhurried;
    private final Function<KubeObject, Optional<KubeObject>> latest;
    private final IntSupplier waitingPasses;
    private final Map<String, Integer> inARow = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastSaid = new ConcurrentHashMap<>();

    /** {@code latest} returns what is known of an object by now; without {@code unhurried} nothing is left. */
    Unsaid(
            @Nullable Unhurried unhurried,
            Function<KubeObject, Optional<KubeObject>> latest,
            IntSupplier waitingPasses) {
        this.unhurried = unhurried;
        this.latest = latest;
        this.waitingPasses = waitingPasses;
    }

    static Unsaid nothing() {
        return new Unsaid(null, Optional::of, () -> 0);
    }

    /**
     * Return after what time another pass has to say what this one found out, nothing where a pass comes anyway; empty when
     * it is to be said now.
     */
    Optional<Duration> wait(KubeObject read, Map<String, Object> status, Instant now) {
        if (unhurried == null) {
            return Optional.empty();
        }
        if (isOld(read)) {
            return Optional.of(Duration.ZERO);
        }
        Instant due = lastSaid.computeIfAbsent(read.uid(), uid -> now).plus(pause());
        return unhurried.isUrgent(read, status) || !now.isBefore(due)
                ? Optional.empty()
                : Optional.of(Duration.between(now, due));
    }

    private boolean isOld(KubeObject read) {
        boolean changed =
                latest.apply(read).filter(known -> bringsPass(known, read)).isPresent();
        boolean left = changed && inARow.merge(read.uid(), 1, Integer::sum) <= MOST_IN_A_ROW;
        if (!left) {
            inARow.remove(read.uid());
        }
        return left;
    }

    private Duration pause() {
        Duration pause = SHORTEST.plus(PER_WAITING_PASS.multipliedBy(waitingPasses.getAsInt()));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** The status of this object was written. */
    void said(KubeObject object, Instant now) {
        if (unhurried != null) {
            lastSaid.put(object.uid(), now);
        }
    }

    void forget(@Nullable String uid) {
        if (uid != null) {
            inARow.remove(uid);
            lastSaid.remove(uid);
        }
    }

    /** What {@link DynamicController} takes for a reason to look. */
    private static boolean bringsPass(KubeObject now, KubeObject read) {
        return now.uid().equals(read.uid())
                && (now.generation() != read.generation()
                        || now.isDeleting() != read.isDeleting()
                        || !now.annotations().equals(read.annotations())
                        || !now.labels().equals(read.labels())
                        || !now.finalizers().equals(read.finalizers())
                        || !now.owners().equals(read.owners()));
    }
}
