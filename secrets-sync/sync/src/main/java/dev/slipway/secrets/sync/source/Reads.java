package dev.slipway.secrets.sync.source;

import dev.slipway.kernel.object.Ref;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What was read from stores, shared by everybody who wants the same. Safe for threads. */
public interface Reads {

    /** What is the same for everybody who shares an answer; {@code identity} tells the store and its generation. */
    record Question(Ref store, String identity, Wish wish, Duration interval) {}

    /**
     * Whoever asks, and how old the answer may be: not older than the interval, and not from before {@code notBefore}.
     *
     * @param wave names the request that makes it ask now; many who follow the same one share an answer. Empty when there is
     *     no such request, or it is its own only
     */
    record Asker(Ref externalSecret, Instant now, Instant notBefore, String wave) {

        public Asker(Ref externalSecret, Instant now, Instant notBefore) {
            this(externalSecret, now, notBefore, "");
        }
    }

    /**
     * Return the answer that there is, or have it asked for.
     *
     * @throws dev.slipway.kernel.outcome.FaultException when there is none; see {@link #isPending}
     */
    Optional<StoredSecret> read(Question question, Asker asker, Supplier<Optional<StoredSecret>> ask);

    /** Say that somebody begins to ask for everything that it wants. */
    default void begin(Ref externalSecret) {}

    /** Return whether it is known here what somebody wants, so that it will hear of other values. */
    default boolean knows(Ref externalSecret) {
        return true;
    }

    /** Return whether somebody failed only because an answer is on its way; it will be woken. */
    default boolean isPending(Ref externalSecret) {
        return false;
    }

    /** Return whether somebody else was told another value than this one has. */
    boolean isOutdated(Ref externalSecret);

    /** Say that somebody has the newest values of all that it asked for. */
    void updated(Ref externalSecret);

    /** Forget somebody who wants nothing any more, and what nobody else wants. */
    void forget(Ref externalSecret);
}
