package dev.slipway.kernel.secret;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A secret value. It prints and serialises as {@code ***}; only {@link #reveal()} gives it out, and callers write that
 * to Kubernetes Secrets, stores and connections only.
 */
public final class Redacted<T> {

    private static final String MASK = "***";

    private final T value;

    private Redacted(T value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    public static <T> Redacted<T> of(T value) {
        return new Redacted<>(value);
    }

    public T reveal() {
        return value;
    }

    public <R> Redacted<R> map(Function<? super T, ? extends R> function) {
        return new Redacted<>(function.apply(value));
    }

    @JsonValue
    @Override
    public String toString() {
        return MASK;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Redacted<?> redacted && Objects.deepEquals(value, redacted.value);
    }

    @Override
    public int hashCode() {
        return value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value.hashCode();
    }
}
