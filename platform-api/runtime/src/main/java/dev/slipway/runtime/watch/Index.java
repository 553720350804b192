package dev.slipway.runtime.watch;

import dev.slipway.kernel.object.KubeObject;
import java.util.Collection;
import java.util.function.Function;

/**
 * A way to find objects by what they say, kept beside them, so that nobody goes through all of a kind for the few that are
 * wanted. Make one constant for each: indexes are told apart by identity.
 */
public final class Index {

    private final Function<KubeObject, ? extends Collection<String>> values;

    private Index(Function<KubeObject, ? extends Collection<String>> values) {
        this.values = values;
    }

    /** Return an index under the values that an object gives; the function looks at the object only. */
    public static Index of(Function<KubeObject, ? extends Collection<String>> values) {
        return new Index(values);
    }

    Collection<String> values(KubeObject object) {
        return values.apply(object);
    }

    boolean holds(KubeObject object, String value) {
        return values(object).contains(value);
    }
}
