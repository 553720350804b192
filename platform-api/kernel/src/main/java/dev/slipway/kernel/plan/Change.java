package dev.slipway.kernel.plan;

import java.util.function.Function;
import java.util.function.Supplier;

/** What has to happen to one object or resource. */
public sealed interface Change {

    record Create() implements Change {}

    record Update(Drift drift) implements Change {}

    /** Must be deleted and made anew, because a field cannot be changed. */
    record Replace(String reason) implements Change {}

    record Delete() implements Change {}

    record Keep() implements Change {}

    default <R> R fold(
            Supplier<R> create,
            Function<Drift, R> update,
            Function<String, R> replace,
            Supplier<R> delete,
            Supplier<R> keep) {
        if (this instanceof Update u) {
            return update.apply(u.drift());
        }
        if (this instanceof Replace r) {
            return replace.apply(r.reason());
        }
        if (this instanceof Create) {
            return create.get();
        }
        return this instanceof Delete ? delete.get() : keep.get();
    }
}
