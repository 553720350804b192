package dev.slipway.secrets.value;

import dev.slipway.template.format.GoText;
import dev.slipway.template.format.TextMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Keys and their values, any bytes, in the order of the keys. Immutable; prints its keys only. */
public final class SecretData {

    public static final SecretData EMPTY = new SecretData(new TreeMap<>());

    private final NavigableMap<String, byte[]> values;

    private SecretData(NavigableMap<String, byte[]> values) {
        this.values = values;
    }

    public static SecretData of(Map<String, byte[]> values) {
        NavigableMap<String, byte[]> copy = new TreeMap<>();
        values.forEach((key, value) -> copy.put(key, value.clone()));
        return new SecretData(copy);
    }

    public static SecretData of(String key, byte[] value) {
        return of(Map.of(key, value));
    }

    public SortedSet<String> keys() {
        return Collections.unmodifiableSortedSet(values.navigableKeySet());
    }

    public Optional<byte[]> find(String key) {
        return Optional.ofNullable(values.get(key)).map(byte[]::clone);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Return this data with that of the other, whose values win. */
    public SecretData with(SecretData other) {
        NavigableMap<String, byte[]> merged = new TreeMap<>(values);
        merged.putAll(other.values);
        return new SecretData(merged);
    }

    /** Return this data with one more value, or another one for its key. */
    public SecretData with(String key, byte[] value) {
        return with(of(key, value));
    }

    /** Return this data without those keys. */
    public SecretData without(Set<String> keys) {
        NavigableMap<String, byte[]> left = new TreeMap<>(values);
        left.keySet().removeAll(keys);
        return new SecretData(left);
    }

    public void forEach(BiConsumer<String, byte[]> action) {
        values.forEach((key, value) -> action.accept(key, value.clone()));
    }

    /** Return the values as templates see them: texts, in which bytes that are no UTF-8 keep their place. */
    public Map<String, Object> texts() {
        Map<String, Object> texts = new TreeMap<>();
        values.forEach((key, value) -> texts.put(key, GoText.of(value)));
        return new TextMap(texts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretData data
                && data.values.keySet().equals(values.keySet())
                && values.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), data.values.get(entry.getKey())));
    }

    @Override
    public int hashCode() {
        return values.keySet().hashCode();
    }

    @Override
    public String toString() {
        return "secret data with the keys " + values.keySet();
    }
}
