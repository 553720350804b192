package dev.slipway.cluster.topology.schema;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One schema of an OpenAPI tree, read by name. */
public record SchemaNode(Map<String, Object> tree) {

    public static SchemaNode of(@Nullable Object tree) {
        return new SchemaNode(Trees.map(tree));
    }

    public String type() {
        return Trees.text(tree, "type");
    }

    Optional<Object> defaultValue() {
        return Optional.ofNullable(tree.get("default"));
    }

    boolean isNullable() {
        return Trees.isTrue(tree, "nullable");
    }

    boolean isIntOrString() {
        return Trees.isTrue(tree, "x-kubernetes-int-or-string");
    }

    /** Return the same schema where nothing may be an integer or a text: how defaults are looked at. */
    SchemaNode withoutIntOrString() {
        return new SchemaNode(Trees.map(plain(tree)));
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            copy.remove("x-kubernetes-int-or-string", true);
            copy.replaceAll((key, child) -> child == null ? null : plain(child));
            return copy;
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> item == null ? null : plain(item)).toList()
                : value;
    }

    boolean keepsUnknownFields() {
        return Trees.isTrue(tree, "x-kubernetes-preserve-unknown-fields");
    }

    Map<String, SchemaNode> properties() {
        Map<String, SchemaNode> properties = new LinkedHashMap<>();
        Trees.map(tree, "properties").forEach((name, schema) -> properties.put(name, of(schema)));
        return properties;
    }

    Optional<SchemaNode> property(String name) {
        return Trees.at(tree, "properties", name) instanceof Map<?, ?> schema
                ? Optional.of(of(schema))
                : Optional.empty();
    }

    Optional<SchemaNode> additionalProperties() {
        return child("additionalProperties");
    }

    Optional<SchemaNode> items() {
        return child("items");
    }

    Optional<SchemaNode> not() {
        return child("not");
    }

    private Optional<SchemaNode> child(String name) {
        return tree.get(name) instanceof Map<?, ?> schema ? Optional.of(of(schema)) : Optional.empty();
    }

    List<SchemaNode> all(String junctor) {
        return Trees.maps(tree, junctor).stream().map(SchemaNode::new).toList();
    }

    List<Map<String, Object>> rules() {
        return Trees.maps(tree, "x-kubernetes-validations");
    }

    /** Return the allowed values; null is not one, even if it is listed. */
    List<Object> enumValues() {
        return Trees.list(tree, "enum").stream().filter(Objects::nonNull).toList();
    }

    Optional<Double> number(String keyword) {
        return tree.get(keyword) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    /** Return the schema of the field or key, whether it is declared or matches the additional ones. */
    Optional<SchemaNode> field(String name) {
        return property(name).or(this::additionalProperties);
    }
}
