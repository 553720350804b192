package dev.slipway.delivery.appset.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out of an Application's spec what says nothing, as Argo CD does when it writes one: flags that are off, a limit of
 * no retries, an empty jsonnet. What differs from being absent, such as {@code prune: false}, stays, and what an
 * Application must have is there even when it is empty.
 */
final class Zeros {

    private static final Set<String> FLAGS = Set.of(
            "forceString",
            "passCredentials",
            "ignoreMissingValueFiles",
            "skipCrds",
            "skipTests",
            "skipSchemaValidation",
            "forceCommonLabels",
            "forceCommonAnnotations",
            "commonAnnotationsEnvsubst",
            "ignoreMissingComponents",
            "labelWithoutSelector",
            "labelIncludeTemplates",
            "recurse",
            "code",
            "refresh");
    private static final Set<String> NUMBERS = Set.of("limit");
    private static final Set<String> OBJECTS = Set.of("jsonnet");

    /** What users write there is theirs. */
    private static final Set<String> FREE = Set.of("valuesObject", "commonLabels", "commonAnnotations", "options");

    private Zeros() {}

    static Map<String, Object> without(Map<?, ?> spec) {
        Map<String, Object> kept = kept(spec);
        kept.putIfAbsent("project", "");
        kept.putIfAbsent("destination", Map.of());
        if (kept.get("source") instanceof Map<?, ?> source) {
            kept.put("source", withRepository(source));
        }
        if (kept.get("sources") instanceof List<?> sources) {
            kept.put(
                    "sources",
                    sources.stream().map(Spec::map).map(Zeros::withRepository).toList());
        }
        return kept;
    }

    private static Map<String, Object> withRepository(Map<?, ?> source) {
        Map<String, Object> copy = new LinkedHashMap<>(Spec.map(source));
        copy.putIfAbsent("repoURL", "");
        return copy;
    }

    private static Map<String, Object> kept(Map<?, ?> tree) {
        Map<String, Object> kept = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            String name = String.valueOf(key);
            Object inner = FREE.contains(name) ? value : inside(value);
            if (!isZero(name, inner)) {
                kept.put(name, inner);
            }
        });
        return kept;
    }

    private static Object inside(Object value) {
        if (value instanceof Map<?, ?> map) {
            return kept(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(inside(item)));
            return copy;
        }
        return value;
    }

    private static boolean isZero(String name, Object value) {
        return FLAGS.contains(name) && Boolean.FALSE.equals(value)
                || NUMBERS.contains(name) && value instanceof Number number && number.longValue() == 0
                || OBJECTS.contains(name) && value instanceof Map<?, ?> map && map.isEmpty();
    }
}
