package dev.slipway.secrets.value;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.format.GoFloat;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import dev.slipway.template.format.GoText;
import dev.slipway.template.format.JsonStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rewrite operation {@code merge}: values that are JSON objects become one object, in the order of their keys, those
 * of {@code priority} last, so that they win.
 *
 * @param into the key for the merged object; empty when its members become the data
 * @param priority keys that go last, in this order
 * @param missingAllowed whether a key of {@code priority} may be absent
 * @param conflictsAllowed whether two objects may have the same member
 */
public record Merge(
        Strategy strategy, String into, List<String> priority, boolean missingAllowed, boolean conflictsAllowed)
        implements Rewrite {

    /** What is made of the merged object. */
    public enum Strategy {
        /** Its members are the new data. */
        EXTRACT,
        /** It is one more value, as JSON. */
        JSON
    }

    public Merge {
        priority = List.copyOf(priority);
    }

    @Override
    public SecretData apply(SecretData data) {
        if (strategy == Strategy.JSON && into.isEmpty()) {
            throw new FaultException(Fault.INVALID, "merge: the strategy JSON needs the field into");
        }
        Map<String, @Nullable Object> merged = merged(data);
        if (strategy == Strategy.JSON) {
            return data.with(into, GoText.bytes(GoJson.encode(merged, JsonStyle.RAW)));
        }
        Map<String, byte[]> extracted = new TreeMap<>();
        merged.forEach((key, value) -> extracted.put(key, GoText.bytes(text(value))));
        return SecretData.of(extracted);
    }

    private Map<String, @Nullable Object> merged(SecretData data) {
        Map<String, @Nullable Object> merged = new TreeMap<>();
        Set<String> conflicts = new TreeSet<>();
        for (String key : ordered(data)) {
            object(key, data.find(key).orElseThrow()).forEach((name, value) -> {
                if (merged.containsKey(name)) {
                    conflicts.add(name);
                }
                merged.put(name, value);
            });
        }
        if (!conflicts.isEmpty() && !conflictsAllowed) {
            throw new FaultException(
                    Fault.INVALID,
                    "merge: several values have the members " + String.join(", ", conflicts)
                            + ". Set conflictPolicy to Ignore to have the last one win");
        }
        return merged;
    }

    private List<String> ordered(SecretData data) {
        List<String> keys = new ArrayList<>(data.keys());
        keys.removeAll(priority);
        for (String key : priority) {
            if (data.keys().contains(key)) {
                keys.add(key);
            } else if (!missingAllowed) {
                throw new FaultException(
                        Fault.INVALID,
                        "merge: there is no key \"" + key + "\" as priority says. Set priorityPolicy to IgnoreNotFound"
                                + " if it may be missing");
            }
        }
        return keys;
    }

    private static Map<String, @Nullable Object> object(String key, byte[] json) {
        FaultException none =
                new FaultException(Fault.INVALID, "merge: the value of key \"" + key + "\" is not a JSON object");
        try {
            Object parsed = GoJson.decode(GoText.of(json));
            Map<String, @Nullable Object> members = new TreeMap<>();
            if (parsed == null) {
                return members;
            }
            if (!(parsed instanceof Map<?, ?> object)) {
                throw none;
            }
            object.forEach((name, value) -> members.put(String.valueOf(name), value));
            return members;
        } catch (GoJsonException malformed) {
            throw none;
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return GoFloat.format(number, 'f', -1);
        }
        return value instanceof Map || value instanceof List ? GoJson.encode(value) : GoFormat.value(value);
    }
}
