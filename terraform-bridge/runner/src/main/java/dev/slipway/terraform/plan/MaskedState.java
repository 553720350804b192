package dev.slipway.terraform.plan;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a state of format 4: resources and outputs, without what is marked as sensitive, the same texts
 * wherever else they stand, and what providers keep for themselves.
 *
 * @param program the version of the program that wrote it
 * @param encrypted whether the configuration has encrypted it, so that nothing more can be told
 */
public record MaskedState(
        long serial,
        String lineage,
        String program,
        boolean encrypted,
        List<Resource> resources,
        Map<String, Object> outputs) {

    private static final long FORMAT = 4;

    /**
     * One instance.
     *
     * @param status {@code tainted}, {@code deposed}, or empty
     */
    public record Resource(String address, String status, Map<String, Object> values) {}

    public MaskedState {
        resources = List.copyOf(resources);
    }

    /** Read a state, or fail with {@link Fault#INVALID} and what is wrong with it. */
    public static MaskedState read(byte[] json) {
        Map<String, Object> tree = Json.tree(json);
        if (tree.get("encrypted_data") != null) {
            return new MaskedState(number(tree, "serial"), text(tree, "lineage"), "", true, List.of(), Map.of());
        }
        if (number(tree, "version") != FORMAT) {
            throw new FaultException(
                    Fault.INVALID,
                    tree.get("version") == null
                            ? "this is no state: it has no version"
                            : "the state has format " + tree.get("version") + "; format 4 is understood: have the"
                                    + " program write it anew with 'tofu state pull'");
        }
        Set<String> secrets = new LinkedHashSet<>();
        List<Found> found = resources(tree);
        found.forEach(one -> secrets.addAll(Mask.marked(one.attributes(), one.marks())));
        outputs(tree)
                .forEach((name, output) -> secrets.addAll(Mask.marked(output.get("value"), output.get("sensitive"))));
        Mask mask = Mask.of(secrets);
        return new MaskedState(
                number(tree, "serial"),
                text(tree, "lineage"),
                text(tree, "terraform_version"),
                false,
                found.stream().map(one -> one.masked(mask)).toList(),
                masked(outputs(tree), mask));
    }

    /** An instance as it stands in the state, with the tree of marks that its list of paths makes. */
    private record Found(String address, String status, Map<?, ?> attributes, Map<String, Object> marks) {

        Resource masked(Mask mask) {
            Map<String, Object> values = new TreeMap<>();
            if (mask.value(attributes, marks) instanceof Map<?, ?> map) {
                map.forEach((name, value) -> {
                    if (value != null) {
                        values.put(String.valueOf(name), value);
                    }
                });
            }
            return new Resource(address, status, values);
        }
    }

    private static List<Found> resources(Map<String, Object> tree) {
        List<Found> all = new ArrayList<>();
        for (Map<?, ?> resource : maps(tree.get("resources"))) {
            maps(resource.get("instances")).forEach(instance -> all.add(found(resource, instance)));
        }
        return all;
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        for (Object item : list(value)) {
            if (item instanceof Map<?, ?> map) {
                maps.add(map);
            }
        }
        return maps;
    }

    private static Found found(Map<?, ?> resource, Map<?, ?> instance) {
        String module = resource.get("module") == null ? "" : resource.get("module") + ".";
        String mode = "data".equals(resource.get("mode")) ? "data." : "";
        Object key = instance.get("index_key");
        String index = key == null ? "" : "[" + Json.toJson(key) + "]";
        Map<String, Object> marks = new LinkedHashMap<>();
        list(instance.get("sensitive_attributes")).forEach(path -> mark(marks, list(path)));
        String status = instance.get("deposed") == null ? text(instance, "status") : "deposed";
        return new Found(
                module + mode + text(resource, "type") + "." + text(resource, "name") + index,
                status,
                DynamicValue.unwrapped(instance.get("attributes"), marks) instanceof Map<?, ?> map ? map : Map.of(),
                marks);
    }

    private static void mark(Map<String, Object> marks, List<?> path) {
        Map<String, Object> at = marks;
        for (int i = 0; i < path.size(); i++) {
            String name = step(path.get(i));
            if (i == path.size() - 1) {
                at.put(name, true);
            } else if (at.get(name) instanceof Map<?, ?> map) {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(String.valueOf(key), value));
                at.put(name, copy);
                at = copy;
            } else if (at.get(name) == null) {
                Map<String, Object> fresh = new LinkedHashMap<>();
                at.put(name, fresh);
                at = fresh;
            } else {
                return;
            }
        }
    }

    /** A step is a name, or an index as a value with its type. */
    private static String step(@Nullable Object step) {
        Object value = step instanceof Map<?, ?> map ? map.get("value") : step;
        return value instanceof Map<?, ?> typed ? String.valueOf(typed.get("value")) : String.valueOf(value);
    }

    private static Map<String, Map<?, ?>> outputs(Map<String, Object> tree) {
        Map<String, Map<?, ?>> outputs = new TreeMap<>();
        if (tree.get("outputs") instanceof Map<?, ?> map) {
            map.forEach((name, output) -> {
                if (output instanceof Map<?, ?> read && read.get("value") != null) {
                    outputs.put(String.valueOf(name), read);
                }
            });
        }
        return outputs;
    }

    private static Map<String, Object> masked(Map<String, Map<?, ?>> outputs, Mask mask) {
        Map<String, Object> values = new TreeMap<>();
        outputs.forEach((name, output) -> {
            Object value = mask.value(output.get("value"), output.get("sensitive"));
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> map, String field) {
        return map.get(field) instanceof String text ? text : "";
    }

    private static long number(Map<?, ?> map, String field) {
        return map.get(field) instanceof Number number ? number.longValue() : 0;
    }

    /** Return it as a tree of JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("serial", serial);
        tree.put("lineage", lineage);
        tree.put("program", program);
        tree.put("encrypted", encrypted);
        tree.put("resources", Json.trees(resources));
        tree.put("outputs", outputs);
        return tree;
    }

    /** Return it as text for a terminal. */
    public String text() {
        StringBuilder text = new StringBuilder("serial " + serial + ", lineage " + lineage);
        text.append(program.isEmpty() ? "\n" : ", written by version " + program + "\n");
        if (encrypted) {
            return text + "encrypted by its configuration; 'tofu state pull' with the configuration's key reads it\n";
        }
        for (Resource resource : resources) {
            text.append("\n# ").append(resource.address());
            text.append(resource.status().isEmpty() ? "\n" : " (" + resource.status() + ")\n");
            fields(resource.values(), text);
        }
        if (!outputs.isEmpty()) {
            text.append("\nOutputs:\n");
            fields(outputs, text);
        }
        return text.toString();
    }

    private static void fields(Map<String, Object> values, StringBuilder text) {
        values.forEach((name, value) -> {
            String lines = String.join("\n", ValueText.whole(value, " ")).replace("\n", "\n  ");
            text.append("  ").append(name).append(" = ").append(lines).append('\n');
        });
    }
}
