package dev.slipway.kernel.resolve;

import dev.slipway.kernel.object.Ref;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What looking up a reference came to. Resolvers return all problems of an object, not the first. */
public sealed interface Resolution<T> {

    record Found<T>(T value) implements Resolution<T> {}

    /** The referent does not exist. */
    record Missing<T>(Ref ref) implements Resolution<T> {}

    /** The referent's status speaks of an older generation than its spec. */
    record Stale<T>(Ref ref) implements Resolution<T> {}

    /** The referent exists but cannot be used yet. */
    record NotReady<T>(Ref ref, String why) implements Resolution<T> {}

    default <R> R fold(
            Function<T, R> found,
            Function<Ref, R> missing,
            Function<Ref, R> stale,
            BiFunction<Ref, String, R> notReady) {
        if (this instanceof Found<T> f) {
            return found.apply(f.value());
        }
        if (this instanceof Missing<T> m) {
            return missing.apply(m.ref());
        }
        if (this instanceof Stale<T> s) {
            return stale.apply(s.ref());
        }
        NotReady<T> pending = (NotReady<T>) this;
        return notReady.apply(pending.ref(), pending.why());
    }

    default Optional<T> found() {
        return fold(
                Optional::of, missing -> Optional.empty(), stale -> Optional.empty(), (ref, why) -> Optional.empty());
    }

    /** Return what is wrong in a sentence, or empty when the referent was found. */
    default Optional<String> problem() {
        return fold(
                found -> Optional.empty(),
                ref -> Optional.of(ref + " does not exist"),
                ref -> Optional.of(ref + " has not been observed since its last change"),
                (ref, why) -> Optional.of(ref + " is not ready: " + why));
    }
}
