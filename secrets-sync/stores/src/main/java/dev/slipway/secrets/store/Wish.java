package dev.slipway.secrets.store;

import dev.slipway.secrets.value.Find;
import java.util.Map;
import java.util.function.Function;

/** What one call to a store is about: one secret, or all that are meant. Two that are equal have the same answer. */
public sealed interface Wish {

    /** One secret. */
    record One(SecretId secret) implements Wish {

        @Override
        public String toString() {
            return secret.toString();
        }
    }

    /** All below a path, with a name that the regular expression matches and with these tags. */
    record Many(String path, String regexp, Map<String, String> tags) implements Wish {

        public Many {
            tags = Map.copyOf(tags);
        }

        public Find find() {
            return Find.of(path, regexp, tags);
        }

        @Override
        public String toString() {
            return "secrets that find means";
        }
    }

    static Wish of(SecretId secret) {
        return new One(secret);
    }

    static Wish of(Find find) {
        return new Many(find.path(), find.regexp(), find.tags());
    }

    /** Return what the function of this case makes of it. */
    default <R> R fold(Function<One, R> one, Function<Many, R> many) {
        return this instanceof One single ? one.apply(single) : many.apply((Many) this);
    }
}
