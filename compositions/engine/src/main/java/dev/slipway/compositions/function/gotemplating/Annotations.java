package dev.slipway.compositions.function.gotemplating;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The annotations by which a rendered object tells what it is. */
final class Annotations {

    static final String RESOURCE_NAME = "gotemplating.fn.crossplane.io/composition-resource-name";
    static final String READY = "gotemplating.fn.crossplane.io/ready";
    static final String TTL = "gotemplating.fn.crossplane.io/ttl";

    private Annotations() {}

    static Optional<String> get(Map<String, Object> object, String key) {
        Map<?, ?> annotations = of(object);
        return annotations != null && annotations.get(key) instanceof String value
                ? Optional.of(value)
                : Optional.empty();
    }

    /** Take the annotation off; the map of annotations stays, even empty. */
    static void remove(Map<String, Object> object, String key) {
        Map<?, ?> annotations = of(object);
        if (annotations != null && object.get("metadata") instanceof Map<?, ?> metadata) {
            Map<Object, Object> rest = new LinkedHashMap<>(annotations);
            rest.remove(key);
            Map<Object, Object> changed = new LinkedHashMap<>(metadata);
            changed.put("annotations", rest);
            object.put("metadata", changed);
        }
    }

    private static @Nullable Map<?, ?> of(Map<String, Object> object) {
        return object.get("metadata") instanceof Map<?, ?> metadata
                        && metadata.get("annotations") instanceof Map<?, ?> annotations
                ? annotations
                : null;
    }
}
