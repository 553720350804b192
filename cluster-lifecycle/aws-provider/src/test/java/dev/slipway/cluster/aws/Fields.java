package dev.slipway.cluster.aws;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A field below the spec of a kind of this provider, as its definition has it.
 *
 * @param path such as {@code spec.subnets[].id}
 * @param set an object in which nothing else is set, to a value that is not the usual one
 */
public record Fields(String path, KubeObject set) {

    /** Return all fields that have no fields themselves. */
    public static Stream<Fields> of(String kind) {
        KubeObject definition =
                Crds.ofGroups("controlplane.cluster.x-k8s.io", "infrastructure.cluster.x-k8s.io").stream()
                        .filter(one ->
                                one.text("spec", "names", "kind").orElse("").equals(kind))
                        .findFirst()
                        .orElseThrow();
        KubeObject version =
                KubeObject.of((Map<?, ?>) definition.list("spec", "versions").get(0));
        return below("spec", version.map("schema", "openAPIV3Schema", "properties", "spec"))
                .map(found -> new Fields(found.path(), spec(found.path(), found.value())));
    }

    /** Return the values below a path, by paths in which items of a list are all the same. */
    public static Map<String, Object> in(String path, Object value) {
        Map<String, Object> found = new TreeMap<>();
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, child) -> found.putAll(in(path + "." + key, child)));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> found.putAll(in(path + "[]", item)));
        } else {
            found.put(path, value);
        }
        return found;
    }

    /** Return an object with this spec. */
    public static KubeObject spec(String yaml) {
        return KubeObject.of(Map.of("spec", Json.parseYaml(yaml).get(0)));
    }

    private record Leaf(String path, Object value) {}

    private static Stream<Leaf> below(String path, Map<String, Object> schema) {
        KubeObject node = KubeObject.of(schema);
        if (!node.map("properties").isEmpty()) {
            return node.map("properties").keySet().stream()
                    .flatMap(name -> below(path + "." + name, node.map("properties", name)));
        }
        return node.text("type").orElse("").equals("array")
                ? below(path + "[]", node.map("items"))
                : Stream.of(new Leaf(path, value(node)));
    }

    private static Object value(KubeObject schema) {
        List<Object> choices = schema.list("enum");
        if (!choices.isEmpty()) {
            return choices.get(choices.size() - 1);
        }
        return switch (schema.text("type").orElse("string")) {
            case "boolean" -> true;
            case "integer" -> 7;
            case "object" -> Map.of("a", "b");
            default -> "x";
        };
    }

    private static KubeObject spec(String path, Object value) {
        Object tree = value;
        String[] names = path.split("\\.", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            String name = names[i].replace("[]", "");
            tree = Map.of(name, names[i].endsWith("[]") ? List.of(tree) : tree);
        }
        return KubeObject.of((Map<?, ?>) tree);
    }
}
