package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.plan.Differ;
import dev.slipway.kernel.plan.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What to show of an object: the fields that somebody decides about, without bookkeeping. Pure. */
final class Leaves {

    private static final List<String> BOOKKEEPING = List.of(
            "metadata.finalizers",
            "metadata.ownerReferences",
            "metadata.annotations['crossplane.io/external-create",
            "metadata.annotations['slipway.dev/",
            "metadata.annotations['kubectl.kubernetes.io/last-applied-configuration']");

    private Leaves() {}

    /** Return every field of a new object, one by one; those of a Secret are masked. */
    static Drift of(KubeObject made) {
        List<Drift.Field> fields = new ArrayList<>();
        made.tree().forEach((name, value) -> {
            if (!List.of("apiVersion", "kind", "metadata", "status").contains(name)) {
                collect(name, value, fields);
            }
        });
        boolean secret = made.kind().equals("Secret") && made.gvk().group().isEmpty();
        return new Drift(
                fields.stream().map(field -> secret ? field.masked() : field).toList());
    }

    private static void collect(String path, Object value, List<Drift.Field> fields) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inner) -> collect(member(path, String.valueOf(key)), inner, fields));
        } else {
            fields.add(new Drift.Field(path, value, null));
        }
    }

    private static String member(String path, String key) {
        return key.indexOf('.') >= 0 ? path + "['" + key + "']" : path + "." + key;
    }

    /** Return the fields that would change. */
    static Drift between(KubeObject live, KubeObject then) {
        return new Drift(Differ.drift(then, live).fields().stream()
                .filter(field -> BOOKKEEPING.stream().noneMatch(field.path()::startsWith))
                .filter(field -> !onlyBookkeeping(field))
                .toList());
    }

    /** Annotations that are the first of their object show up as one map. */
    private static boolean onlyBookkeeping(Drift.Field field) {
        return field.path().equals("metadata.annotations")
                && field.actual() == null
                && field.desired() instanceof Map<?, ?> map
                && map.keySet().stream()
                        .map(String::valueOf)
                        .allMatch(key -> key.startsWith("crossplane.io/external-") || key.startsWith("slipway.dev/"));
    }
}
