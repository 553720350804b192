package dev.slipway.cli.drift;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every field of an object's spec with who owns it and, for a managed resource, what the cloud has. Pure. */
public record Ownership(KubeObject object) {

    private static final String PARAMETERS = "spec.forProvider.";

    private record Field(
            String path,
            @Nullable Object value,
            String owner,
            @Nullable Object inCloud) {}

    public String text() {
        List<String> lines = new ArrayList<>(List.of(object.ref().toString()));
        for (Field field : fields()) {
            String cloud = field.inCloud() == null ? "" : "; in the cloud " + Json.toJson(field.inCloud());
            lines.add("  " + field.path() + ": " + Json.toJson(field.value() == null ? "" : field.value()) + ", by "
                    + field.owner() + cloud);
        }
        return String.join("\n", lines);
    }

    /** Return the fields as data. */
    public List<Map<String, Object>> tree() {
        return fields().stream()
                .map(field -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("object", object.ref().toString());
                    tree.put("path", field.path());
                    tree.put("owner", field.owner());
                    return tree;
                })
                .toList();
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        collect("spec", object.map("spec"), new FieldOwners(object), fields);
        return fields;
    }

    private void collect(String path, Object value, FieldOwners owners, List<Field> fields) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inner) -> {
                String name = String.valueOf(key);
                collect(path + (name.indexOf('.') >= 0 ? "['" + name + "']" : "." + name), inner, owners, fields);
            });
            return;
        }
        Optional<FieldOwners.Owner> owner = owners.of(path).stream().findFirst();
        fields.add(new Field(path, value, FieldOwners.words(owner), inCloud(path)));
    }

    private @Nullable Object inCloud(String path) {
        return path.startsWith(PARAMETERS)
                ? object.at(("status.atProvider." + path.substring(PARAMETERS.length())).split("\\.", -1))
                        .orElse(null)
                : null;
    }
}
