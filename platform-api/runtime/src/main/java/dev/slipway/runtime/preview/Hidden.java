package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.plan.Drift;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secret values out of a plan wherever they turn up: every value of every Secret that was read or made while
 * planning, but names and addresses, is masked in everything that is said, also where a template has copied it into another object.
 */
final class Hidden {

    static final String MASK = "++++++++";

    /** Shorter values are words like "true", which are no secrets and turn up everywhere. */
    private static final int SHORTEST = 6;

    /** What connection Secrets hold besides passwords; names and addresses are in half of all objects. */
    private static final Set<String> PUBLIC = Set.of(
            "username",
            "user",
            "host",
            "hostname",
            "endpoint",
            "address",
            "port",
            "database",
            "dbname",
            "name",
            "region");

    private final Set<String> values =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Note the values of a Secret; other objects hold none. */
    synchronized void learn(KubeObject object) {
        if (object.kind().equals("Secret") && object.gvk().group().isEmpty()) {
            object.map("data").forEach((key, value) -> {
                if (!PUBLIC.contains(key)) {
                    add(String.valueOf(value));
                    decode(String.valueOf(value));
                }
            });
            object.map("stringData").forEach((key, value) -> {
                if (!PUBLIC.contains(key)) {
                    add(String.valueOf(value));
                }
            });
        }
    }

    private void decode(String encoded) {
        try {
            add(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            add(encoded);
        }
    }

    private void add(String value) {
        if (value.strip().length() >= SHORTEST) {
            values.add(value);
            values.add(value.strip());
        }
    }

    synchronized String in(String text) {
        String shown = text;
        for (String value : values) {
            shown = shown.contains(value) ? shown.replace(value, MASK) : shown;
        }
        return shown;
    }

    /** Return the drift with every secret value masked, inside of lists and maps too. */
    Drift in(Drift drift) {
        return new Drift(drift.fields().stream()
                .map(field -> new Drift.Field(field.path(), inValue(field.desired()), inValue(field.actual())))
                .toList());
    }

    private @Nullable Object inValue(@Nullable Object value) {
        if (value instanceof String text) {
            return in(text);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> shown = new LinkedHashMap<>();
            map.forEach((key, inner) -> put(shown, String.valueOf(key), inValue(inner)));
            return shown;
        }
        return value instanceof Collection<?> list ? shownList(list) : value;
    }

    private List<Object> shownList(Collection<?> list) {
        List<Object> shown = new java.util.ArrayList<>();
        list.forEach(item -> shown.add(inValue(item)));
        return shown;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }
}
