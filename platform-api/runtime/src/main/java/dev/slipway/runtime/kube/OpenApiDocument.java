package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.Gvk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI v3 document of one group and version, as an API server publishes it. A schema is given with what it refers to
 * in place of the references; a schema that contains itself keeps the reference there.
 */
public final class OpenApiDocument {

    private static final String PREFIX = "#/components/schemas/";
    private static final String KINDS = "x-kubernetes-group-version-kind";

    private final Map<?, ?> schemas;

    public OpenApiDocument(Map<?, ?> document) {
        this.schemas = document.get("components") instanceof Map<?, ?> components
                        && components.get("schemas") instanceof Map<?, ?> map
                ? map
                : Map.of();
    }

    /** Return the schema of a kind, if the document has it. */
    public Optional<Map<String, Object>> schema(Gvk gvk) {
        for (Map.Entry<?, ?> entry : schemas.entrySet()) {
            if (entry.getValue() instanceof Map<?, ?> schema && isOf(schema, gvk)) {
                return Optional.of(object(schema, Set.of(String.valueOf(entry.getKey()))));
            }
        }
        return Optional.empty();
    }

    /** A schema that says it is of several kinds, such as that of delete options, is none of them. */
    private static boolean isOf(Map<?, ?> schema, Gvk gvk) {
        return schema.get(KINDS) instanceof List<?> kinds
                && kinds.size() == 1
                && kinds.get(0) instanceof Map<?, ?> kind
                && gvk.group().equals(kind.get("group"))
                && gvk.version().equals(kind.get("version"))
                && gvk.kind().equals(kind.get("kind"));
    }

    private @Nullable Object flattened(@Nullable Object value, Set<String> within) {
        if (value instanceof Map<?, ?> map) {
            Optional<String> name = reference(map);
            return name.isPresent() ? referred(map, name.get(), within) : object(map, within);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(flattened(item, within)));
            return copy;
        }
        return value;
    }

    /** A reference stands alone, or in an allOf of its own where it has a description or a default. */
    private static Optional<String> reference(Map<?, ?> map) {
        if (map.get("$ref") instanceof String reference && reference.startsWith(PREFIX)) {
            return Optional.of(reference.substring(PREFIX.length()));
        }
        return map.get("allOf") instanceof List<?> all && all.size() == 1 && all.get(0) instanceof Map<?, ?> only
                ? reference(only)
                : Optional.empty();
    }

    private Map<?, ?> referred(Map<?, ?> reference, String name, Set<String> within) {
        if (within.contains(name) || !(schemas.get(name) instanceof Map<?, ?> schema)) {
            return reference;
        }
        Set<String> deeper = new HashSet<>(within);
        deeper.add(name);
        Map<String, Object> flattened = object(schema, deeper);
        if (reference.get("description") instanceof String description) {
            flattened.put("description", description);
        }
        return flattened;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private Map<String, Object> object(Map<?, ?> map, Set<String> within) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, item) -> copy.put(String.valueOf(key), flattened(item, within)));
        return copy;
    }
}
