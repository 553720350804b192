package dev.slipway.api.crd;

import static dev.slipway.api.crd.CrdFiles.map;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every kind has, so that no kind needs to say it: object metadata, a map of conditions, columns in their order. */
final class CrdConventions {

    /** Sorted, because the order of {@code Map.of} changes from run to run, and the files must not. */
    private static final Map<String, Object> CONDITIONS = new TreeMap<>(Map.of(
            "x-kubernetes-list-type", "map",
            "x-kubernetes-list-map-keys", List.of("type"),
            "items",
                    Map.of(
                            "properties",
                            new TreeMap<>(Map.of(
                                    "lastTransitionTime", Map.of("format", "date-time"),
                                    "observedGeneration", Map.of("format", "int64"))))));

    private CrdConventions() {}

    static void apply(Class<?> kind, Map<String, Object> version, Map<String, Object> schema) {
        complete(schema);
        columns(kind, version);
    }

    static void complete(Map<String, Object> schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("apiVersion", Map.of("type", "string"));
        properties.put("kind", Map.of("type", "string"));
        properties.put("metadata", Map.of("type", "object"));
        properties.putAll(map(schema.get("properties")));
        schema.put("properties", properties);
        conditions(properties);
    }

    private static void conditions(Map<String, Object> properties) {
        if (properties.get("status") instanceof Map<?, ?> status
                && status.get("properties") instanceof Map<?, ?> fields
                && fields.get("conditions") instanceof Map<?, ?> conditions
                && isOfTheConventions(conditions)) {
            SchemaMerging.merge(map(conditions), CONDITIONS);
        }
    }

    /** Argo CD's have no status: they are there or not, and the same type may be there twice. Old ones of Cluster API know no generation, and are a plain list. */
    private static boolean isOfTheConventions(Map<?, ?> conditions) {
        return conditions.get("items") instanceof Map<?, ?> item
                && item.get("properties") instanceof Map<?, ?> properties
                && properties.containsKey("status")
                && properties.containsKey("observedGeneration");
    }

    /** The generator sorts columns by path; kubectl shows them in the order of the CRD, so ours is that of the class. */
    private static void columns(Class<?> kind, Map<String, Object> version) {
        if (!(version.get("additionalPrinterColumns") instanceof List<?> generated)) {
            return;
        }
        List<String> declared = Arrays.stream(kind.getAnnotationsByType(AdditionalPrinterColumn.class))
                .map(AdditionalPrinterColumn::jsonPath)
                .toList();
        List<Map<String, Object>> columns = new ArrayList<>();
        generated.forEach(column -> columns.add(map(column)));
        columns.forEach(column -> column.remove("priority", 0));
        columns.sort(Comparator.comparing(column -> declared.indexOf(String.valueOf(column.get("jsonPath")))));
        version.put("additionalPrinterColumns", columns);
    }
}
