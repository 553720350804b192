package dev.slipway.kernel.external;

import dev.slipway.kernel.plan.Drift;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a look at an external resource showed. */
public sealed interface Observation<O> {

    /** It does not exist. */
    record Absent<O>() implements Observation<O> {}

    /** An operation on it is under way, such as {@code creating}; look again after the given time. */
    record InProgress<O>(
            String operation, Duration pollAfter, @Nullable O observed) implements Observation<O> {}

    /** It exists and is settled; the drift says how it differs from what is desired. */
    record Present<O>(O observed, Drift drift) implements Observation<O> {}

    /** It exists, is settled, and does not work; only a change by a person or of the desired state helps. */
    record Broken<O>(String state, String explanation, O observed) implements Observation<O> {}

    default <R> R fold(
            Supplier<R> absent,
            Function<InProgress<O>, R> inProgress,
            Function<Present<O>, R> present,
            Function<Broken<O>, R> broken) {
        if (this instanceof InProgress<O> p) {
            return inProgress.apply(p);
        }
        if (this instanceof Present<O> p) {
            return present.apply(p);
        }
        return this instanceof Broken<O> b ? broken.apply(b) : absent.get();
    }

    /** Return what was seen of it, if it exists. */
    default Optional<O> seen() {
        return fold(
                Optional::empty,
                progress -> Optional.ofNullable(progress.observed()),
                present -> Optional.of(present.observed()),
                broken -> Optional.of(broken.observed()));
    }

    default boolean exists() {
        return !(this instanceof Absent);
    }
}
