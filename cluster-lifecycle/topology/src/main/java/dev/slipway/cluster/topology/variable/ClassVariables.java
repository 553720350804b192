package dev.slipway.cluster.topology.variable;

import dev.slipway.cluster.topology.schema.FieldError;
import dev.slipway.cluster.topology.schema.SchemaCheck;
import dev.slipway.cluster.topology.schema.SchemaNode;
import dev.slipway.cluster.topology.tree.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks {@code spec.variables} of a ClusterClass. */
public final class ClassVariables {

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
    private static final Pattern PREFIX =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final int MAX_NAME = 63;
    private static final int MAX_PREFIX = 253;

    /** One version before the one that Cluster API is built with, so that going back to it is possible. */
    private static final int KUBERNETES = 35;

    private final List<FieldError> errors = new ArrayList<>();

    private final int version;

    private ClassVariables(int version) {
        this.version = version;
    }

    /**
     * Return what is wrong with the variables.
     *
     * @param old the variables before the change: their rules may call functions that are too new for other rules
     */
    public static List<FieldError> check(
            List<Map<String, Object>> variables, List<Map<String, Object>> old, String path) {
        return check(variables, old, KUBERNETES, path);
    }

    /** As before, but new rules may call the functions of another version 1.x of Kubernetes. */
    static List<FieldError> check(
            List<Map<String, Object>> variables, List<Map<String, Object>> old, int version, String path) {
        ClassVariables check = new ClassVariables(version);
        Set<String> names = new HashSet<>();
        Map<String, Map<String, Object>> before = new HashMap<>();
        old.forEach(variable -> before.put(Trees.text(variable, "name"), variable));
        for (Map<String, Object> variable : variables) {
            String name = Trees.text(variable, "name");
            if (!names.add(name)) {
                check.errors.add(FieldError.invalid(
                        path + "[" + name + "].name",
                        name,
                        "variable name must be unique. Variable with name \"" + name + "\" is defined more than once"));
            }
        }
        variables.forEach(variable -> {
            String name = Trees.text(variable, "name");
            check.variable(variable, schema(before.getOrDefault(name, Map.of())), path + "[" + name + "]");
        });
        return check.errors;
    }

    private static SchemaNode schema(Map<String, Object> variable) {
        return SchemaNode.of(Trees.map(variable, "schema", "openAPIV3Schema"));
    }

    private void variable(Map<String, Object> variable, SchemaNode old, String at) {
        name(Trees.text(variable, "name"), at + ".name");
        metadata(Trees.map(variable, "deprecatedV1Beta1Metadata"), at + ".deprecatedV1Beta1Metadata");
        String path = at + ".schema.openAPIV3Schema";
        schemaMetadata(Trees.map(variable, "schema", "openAPIV3Schema"), path);
        errors.addAll(SchemaCheck.check(schema(variable), old, version, path));
    }

    private void name(String name, String at) {
        if (name.isEmpty()) {
            errors.add(FieldError.required(at, "variable name must be defined"));
        }
        if (name.equals("builtin")) {
            errors.add(FieldError.invalid(at, name, "\"builtin\" is a reserved variable name"));
        }
        if (name.contains(".")) {
            errors.add(FieldError.invalid(at, name, "variable name cannot contain \".\""));
        }
    }

    private void schemaMetadata(Map<String, Object> schema, String at) {
        metadata(Trees.map(schema, "x-metadata"), at + ".x-metadata");
        for (String child : List.of("additionalProperties", "items")) {
            if (schema.get(child) instanceof Map<?, ?>) {
                schemaMetadata(Trees.map(schema, child), at + "." + child);
            }
        }
        Trees.map(schema, "properties")
                .forEach((name, property) -> schemaMetadata(Trees.map(property), at + ".properties[" + name + "]"));
    }

    private void metadata(Map<String, Object> metadata, String at) {
        Trees.map(metadata, "labels").forEach((key, value) -> {
            key(key, at + ".labels");
            labelValue(String.valueOf(value), at + ".labels");
        });
        // The letters of annotations' keys may be capitals anywhere.
        Trees.map(metadata, "annotations")
                .keySet()
                .forEach(key -> key(key.toLowerCase(Locale.ROOT), at + ".annotations"));
    }

    private void labelValue(String value, String at) {
        if (value.length() > MAX_NAME) {
            errors.add(FieldError.invalid(at, value, "must be no more than 63 bytes"));
        }
        if (!value.isEmpty() && !NAME.matcher(value).matches()) {
            errors.add(FieldError.invalid(
                    at,
                    value,
                    "a label's value consists of letters, digits, '-', '_' or '.', and starts and ends with a letter or"
                            + " digit"));
        }
    }

    private void key(String key, String at) {
        String[] parts = key.split("/", -1);
        if (parts.length > 2) {
            errors.add(FieldError.invalid(at, key, "a key is a name, or a prefix, a slash and a name"));
            return;
        }
        if (parts.length == 2) {
            prefix(parts[0], key, at);
        }
        String name = parts[parts.length - 1];
        if (name.isEmpty()) {
            errors.add(FieldError.invalid(at, key, "name part must be non-empty"));
        }
        if (name.length() > MAX_NAME) {
            errors.add(FieldError.invalid(at, key, "name part must be no more than 63 bytes"));
        }
        if (!NAME.matcher(name).matches()) {
            errors.add(FieldError.invalid(
                    at,
                    key,
                    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
                            + " alphanumeric character"));
        }
    }

    private void prefix(String prefix, String key, String at) {
        if (prefix.isEmpty()) {
            errors.add(FieldError.invalid(at, key, "prefix part must be non-empty"));
            return;
        }
        if (prefix.length() > MAX_PREFIX) {
            errors.add(FieldError.invalid(at, key, "prefix part must be no more than 253 bytes"));
        }
        if (!PREFIX.matcher(prefix).matches()) {
            errors.add(FieldError.invalid(at, key, "prefix part must be a lower case DNS name"));
        }
    }
}
