package dev.slipway.compositions.function;

import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Secret values by key, in the order of the keys. */
public record ConnectionDetails(SortedMap<String, Redacted<byte[]>> values) {

    public static final ConnectionDetails NONE = new ConnectionDetails(new TreeMap<>());

    public ConnectionDetails {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Return the details that the {@code data} of a Secret holds, which is base64. */
    public static ConnectionDetails ofBase64(Map<?, ?> data) {
        TreeMap<String, Redacted<byte[]>> values = new TreeMap<>();
        data.forEach((key, value) -> values.put(
                String.valueOf(key), Redacted.of(Base64.getMimeDecoder().decode(String.valueOf(value)))));
        return new ConnectionDetails(values);
    }

    /** Return the details in the form of the {@code data} of a Secret. It is secret: write it to Secrets only. */
    public Map<String, Object> revealBase64() {
        Map<String, Object> data = new TreeMap<>();
        values.forEach((key, value) -> data.put(key, Base64.getEncoder().encodeToString(value.reveal())));
        return data;
    }

    public Optional<Redacted<byte[]>> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public ConnectionDetails with(String key, Redacted<byte[]> value) {
        TreeMap<String, Redacted<byte[]>> copy = new TreeMap<>(values);
        copy.put(key, value);
        return new ConnectionDetails(copy);
    }

    public ConnectionDetails with(String key, String value) {
        return with(key, Redacted.of(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Return these details, overlaid by the others. */
    public ConnectionDetails withAll(ConnectionDetails others) {
        TreeMap<String, Redacted<byte[]>> copy = new TreeMap<>(values);
        copy.putAll(others.values);
        return new ConnectionDetails(copy);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
