package dev.slipway.compositions.xrd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out of a schema what a CRD has no field for, as reading it into the CRD's type does. */
final class SchemaKeywords {

    private static final Set<String> VALUES = Set.of(
            "id",
            "$schema",
            "$ref",
            "description",
            "type",
            "format",
            "title",
            "default",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "multipleOf",
            "enum",
            "maxProperties",
            "minProperties",
            "required",
            "externalDocs",
            "example",
            "nullable",
            "x-kubernetes-preserve-unknown-fields",
            "x-kubernetes-embedded-resource",
            "x-kubernetes-int-or-string",
            "x-kubernetes-list-map-keys",
            "x-kubernetes-list-type",
            "x-kubernetes-map-type",
            "x-kubernetes-validations");

    private static final Set<String> SCHEMAS = Set.of("items", "not", "additionalProperties", "additionalItems");
    private static final Set<String> LISTS = Set.of("allOf", "oneOf", "anyOf");
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "dependencies", "definitions");

    private SchemaKeywords() {}

    static Map<String, Object> onlyKnown(Map<?, ?> schema) {
        Map<String, Object> known = new LinkedHashMap<>();
        schema.forEach((key, value) -> {
            String keyword = String.valueOf(key);
            if (VALUES.contains(keyword)) {
                known.put(keyword, value);
            } else if (SCHEMAS.contains(keyword)) {
                known.put(keyword, nested(value));
            } else if (LISTS.contains(keyword) && value instanceof List<?> list) {
                known.put(keyword, list.stream().map(SchemaKeywords::nested).toList());
            } else if (MAPS.contains(keyword) && value instanceof Map<?, ?> map) {
                known.put(keyword, each(map));
            }
        });
        return known;
    }

    private static Map<String, Object> each(Map<?, ?> schemas) {
        Map<String, Object> known = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> known.put(String.valueOf(name), nested(schema)));
        return known;
    }

    private static Object nested(Object value) {
        return value instanceof Map<?, ?> map ? onlyKnown(map) : value;
    }
}
