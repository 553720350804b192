package dev.slipway.compositions.function.autoready;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An observed object as health checks read it. Texts and numbers that a typed Kubernetes object could not hold make the
 * object {@link Unreadable}: upstream reads some kinds as typed objects.
 */
final class Observation {

    /** A field has another type than the kind's schema says. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unreadable(String place) {
            super(place, null, false, false);
        }
    }

    private final Map<?, ?> object;

    Observation(Map<?, ?> object) {
        this.object = object;
    }

    /** Return the value at the path, if every step of it is an object that has the next one. */
    Optional<Object> at(String... path) {
        @Nullable Object value = object;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return Optional.ofNullable(value);
    }

    Optional<Long> number(String... path) {
        return at(path).map(value -> value instanceof Number number ? number.longValue() : null);
    }

    /** Return a number, 0 when it is absent, of an object that is read as a typed one. */
    long typedNumber(String... path) {
        return at(path).map(value -> {
                    if (value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
                        return number.longValue();
                    }
                    throw new Unreadable(String.join(".", path));
                })
                .orElse(0L);
    }

    /** Return a text, empty when it is absent or none. */
    String text(String... path) {
        return at(path).map(value -> value instanceof String text ? text : "").orElse("");
    }

    List<Observation> items(String... path) {
        return at(path).filter(List.class::isInstance).map(value -> (List<?>) value).orElse(List.of()).stream()
                .map(item -> new Observation(item instanceof Map<?, ?> map ? map : Map.of()))
                .toList();
    }

    /** Return whether the status has a condition of the type that is True. */
    boolean isTrue(String condition) {
        return conditions().stream().anyMatch(found -> found.text("type").equals(condition) && found.isTrue());
    }

    List<Observation> conditions() {
        return items("status", "conditions");
    }

    boolean isTrue() {
        return text("status").equals("True");
    }
}
