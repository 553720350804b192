package dev.slipway.provider.gcp.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules of a bucket's life cycle. Upstream has {@code withState} (LIVE, ARCHIVED, ANY), Google {@code isLive}. Pure.
 */
final class LifecycleRules {

    private static final String STATE = "withState";
    private static final String LIVE = "isLive";

    private LifecycleRules() {}

    static List<Object> googles(Object rules) {
        return changed(rules, condition -> {
            Object state = condition.remove(STATE);
            if (state != null && !"ANY".equals(state)) {
                condition.put(LIVE, "LIVE".equals(state));
            }
        });
    }

    static @Nullable List<Object> ours(@Nullable Object rules) {
        return rules == null
                ? null
                : changed(rules, condition -> {
                    Object live = condition.remove(LIVE);
                    condition.put(STATE, live == null ? "ANY" : Boolean.TRUE.equals(live) ? "LIVE" : "ARCHIVED");
                });
    }

    private interface Change {
        void of(Map<String, Object> condition);
    }

    private static List<Object> changed(Object rules, Change change) {
        List<?> list = rules instanceof List<?> many ? many : List.of(rules);
        return list.stream().<Object>map(rule -> changedRule(rule, change)).toList();
    }

    private static Object changedRule(Object rule, Change change) {
        if (!(rule instanceof Map<?, ?> given)) {
            return rule;
        }
        Map<String, Object> copy = copy(given);
        if (copy.get("condition") instanceof Map<?, ?> condition) {
            Map<String, Object> changed = copy(condition);
            change.of(changed);
            copy.put("condition", changed);
        }
        return copy;
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }
}
