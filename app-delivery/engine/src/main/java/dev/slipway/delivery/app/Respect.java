package dev.slipway.delivery.app;

import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts live values into the fields of a desired object that do not count, so that applying it leaves them alone. */
final class Respect {

    private Respect() {}

    /** Return the target; {@code untrusted} is the target without the fields of trusted managers. */
    static KubeObject ignored(KubeObject target, KubeObject untrusted, KubeObject live, IgnoreRules rules) {
        Map<String, Object> counting = Tree.thawed(untrusted.tree());
        rules.normalise(counting);
        return KubeObject.of(fields(target.tree(), counting, live.tree()));
    }

    private static Map<String, Object> fields(
            Map<String, Object> target, Map<String, Object> counting, Map<String, Object> live) {
        Map<String, Object> result = new LinkedHashMap<>();
        target.forEach((key, value) -> {
            if (counting.containsKey(key)) {
                result.put(key, value(value, counting.get(key), live.get(key)));
            } else if (live.containsKey(key)) {
                result.put(key, live.get(key));
            }
        });
        return result;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // keys of JSON objects are strings, and null is a value
    private static Object value(@Nullable Object target, @Nullable Object counting, @Nullable Object live) {
        if (target instanceof Map<?, ?> one && counting instanceof Map<?, ?> other) {
            Map<String, Object> there = live instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
            return fields((Map<String, Object>) one, (Map<String, Object>) other, there);
        }
        boolean changed = target instanceof List<?> && !target.equals(counting);
        return changed && live != null ? live : target;
    }
}
