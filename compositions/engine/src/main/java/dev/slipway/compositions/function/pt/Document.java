package dev.slipway.compositions.function.pt;

import dev.slipway.template.format.GoJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that patches read and write. After a write its whole numbers are {@code Long}, whatever they were before. */
final class Document {

    private Map<String, Object> tree;

    private Document(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** Return a document over the tree itself, whose numbers stay what they are until the first write. */
    static Document over(Map<String, Object> tree) {
        return new Document(tree);
    }

    Map<String, Object> tree() {
        return tree;
    }

    void replace(Map<String, Object> changed) {
        if (!(changed.get("kind") instanceof String kind) || kind.isEmpty()) {
            throw new PatchException("Object 'Kind' is missing in '" + GoJson.encode(changed) + "'");
        }
        tree = map(GoJson.throughJson(changed));
    }

    String text(String key) {
        return tree.get(key) instanceof String text ? text : "";
    }

    void put(String key, Object value) {
        tree.put(key, value);
    }

    String metadata(String key) {
        return map(tree.get("metadata")).get(key) instanceof String text ? text : "";
    }

    /** Set a text of the metadata; the empty text removes it. */
    void setMetadata(String key, String value) {
        if (!value.isEmpty()) {
            map(tree.computeIfAbsent("metadata", any -> new LinkedHashMap<String, Object>()))
                    .put(key, value);
        } else if (tree.get("metadata") instanceof Map<?, ?> metadata) {
            metadata.remove(key);
        }
    }

    @SuppressWarnings("unchecked") // keys of a tree are strings
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }
}
