package dev.slipway.compositions.function.kro;

import dev.slipway.compositions.function.input.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The function's input. */
record GraphInput(Map<String, Object> status, List<Resource> resources) {

    /**
     * One resource, or with {@code forEach} as many as its lists have combinations.
     *
     * @param template the object to make; null when there is an external one
     * @param external an object that others made, as a template of its identity; null when there is a template
     * @param forEach expressions of lists, by the names of their elements
     */
    record Resource(
            String id,
            @Nullable Map<String, Object> template,
            @Nullable Map<String, Object> external,
            Map<String, String> forEach,
            List<String> includeWhen,
            List<String> readyWhen) {

        static Resource read(Fields fields) {
            Map<String, String> forEach = new LinkedHashMap<>();
            fields.listOfTexts("forEach").forEach(forEach::putAll);
            return new Resource(
                    fields.textOrEmpty("id"),
                    fields.map("template"),
                    fields.object("externalRef", Resource::external),
                    forEach,
                    fields.textList("includeWhen"),
                    fields.textList("readyWhen"));
        }

        private static Map<String, Object> external(Fields fields) {
            Map<String, Object> template = new LinkedHashMap<>();
            template.put("apiVersion", fields.textOrEmpty("apiVersion"));
            template.put("kind", fields.textOrEmpty("kind"));
            Map<String, Object> metadata = fields.object("metadata", Resource::metadata);
            template.put("metadata", metadata == null ? Map.of() : metadata);
            return template;
        }

        private static Map<String, Object> metadata(Fields fields) {
            Map<String, Object> metadata = new LinkedHashMap<>();
            for (String key : List.of("name", "namespace")) {
                String value = fields.text(key);
                if (value != null) {
                    metadata.put(key, value);
                }
            }
            Map<String, String> labels = fields.object("selector", Resource::labels);
            if (labels != null) {
                metadata.put("selector", labels);
            }
            return metadata;
        }

        private static Map<String, String> labels(Fields fields) {
            Map<String, String> labels = fields.texts("matchLabels");
            fields.refuse("matchExpressions", "the protocol of functions cannot ask for them");
            return labels == null ? Map.of() : labels;
        }

        boolean isExternal() {
            return external != null;
        }

        /** Return whether expressions see a list of objects under the resource's name. */
        boolean isCollection() {
            return !forEach.isEmpty() || isSelection();
        }

        boolean isSelection() {
            return external != null
                    && external.get("metadata") instanceof Map<?, ?> metadata
                    && metadata.containsKey("selector");
        }

        Map<String, Object> object() {
            if (template != null) {
                return template;
            }
            return external == null ? Map.of() : external;
        }
    }

    static GraphInput read(Fields fields) {
        Map<String, Object> status = fields.map("status");
        List<Resource> resources = new ArrayList<>(fields.list("resources", Resource::read));
        return new GraphInput(status == null ? Map.of() : status, resources);
    }
}
