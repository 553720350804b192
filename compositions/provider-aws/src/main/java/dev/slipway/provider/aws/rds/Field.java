package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceParameters;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;

/**
 * One field of an instance: what it is called in the specification, how to read what is wanted and what is, and how to
 * ask for it. A field without {@code modify} counts at creation only.
 */
record Field<T>(
        String name,
        Function<InstanceParameters, @Nullable T> wanted,
        Function<DBInstance, @Nullable T> seen,
        BiConsumer<CreateDbInstanceRequest.Builder, T> create,
        @Nullable BiConsumer<ModifyDbInstanceRequest.Builder, T> modify,
        BiPredicate<T, @Nullable T> same) {

    /** Return a field that can be changed. */
    static <T> Field<T> of(
            String name,
            Function<InstanceParameters, @Nullable T> wanted,
            Function<DBInstance, @Nullable T> seen,
            BiConsumer<CreateDbInstanceRequest.Builder, T> create,
            BiConsumer<ModifyDbInstanceRequest.Builder, T> modify) {
        return new Field<>(name, wanted, seen, create, modify, Objects::equals);
    }

    /** Return a field that counts at creation only. */
    static <T> Field<T> fixed(
            String name,
            Function<InstanceParameters, @Nullable T> wanted,
            Function<DBInstance, @Nullable T> seen,
            BiConsumer<CreateDbInstanceRequest.Builder, T> create) {
        return new Field<>(name, wanted, seen, create, null, Objects::equals);
    }

    /** Return a whole number that can be changed; the specification has it as a Long, RDS as an Integer. */
    static Field<Long> number(
            String name,
            Function<InstanceParameters, @Nullable Long> wanted,
            Function<DBInstance, @Nullable Integer> seen,
            BiConsumer<CreateDbInstanceRequest.Builder, Integer> create,
            BiConsumer<ModifyDbInstanceRequest.Builder, Integer> modify) {
        return of(
                name,
                wanted,
                instance -> whole(seen.apply(instance)),
                (request, value) -> create.accept(request, Math.toIntExact(value)),
                (request, value) -> modify.accept(request, Math.toIntExact(value)));
    }

    static @Nullable Long whole(@Nullable Integer value) {
        return value == null ? null : value.longValue();
    }

    /** Return a copy that takes other values for the same: the first is what is wanted, the second what is. */
    Field<T> equalIf(BiPredicate<T, @Nullable T> rule) {
        return new Field<>(name, wanted, seen, create, modify, rule);
    }

    boolean canChange() {
        return modify != null;
    }

    /** Return whether something is wanted that is not so. */
    boolean differs(InstanceParameters parameters, DBInstance instance) {
        T value = wanted.apply(parameters);
        return value != null && !same.test(value, seen.apply(instance));
    }

    void create(CreateDbInstanceRequest.Builder request, InstanceParameters parameters) {
        T value = wanted.apply(parameters);
        if (value != null) {
            create.accept(request, value);
        }
    }

    void modify(ModifyDbInstanceRequest.Builder request, InstanceParameters parameters) {
        T value = wanted.apply(parameters);
        if (value != null && modify != null) {
            modify.accept(request, value);
        }
    }
}
