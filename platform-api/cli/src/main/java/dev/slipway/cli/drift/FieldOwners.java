package dev.slipway.cli.drift;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who owns which field of an object, by its managedFields. Pure. */
final class FieldOwners {

    /** One field manager; {@code source} says in a word what it is. */
    record Owner(String manager, String operation, String time) {

        String source() {
            if (manager.startsWith("slipway-late-")) {
                return "late initialisation";
            }
            if (manager.startsWith("apiextensions.crossplane.io/composed/")) {
                return "composition";
            }
            return switch (manager) {
                case "apiextensions.crossplane.io/claim" -> "claim";
                case "argocd-controller" -> "delivery";
                default -> manager;
            };
        }
    }

    private static final Pattern STEP = Pattern.compile("\\['([^']*)'\\]|\\[(\\d+)\\]|([^.\\[]+)");

    private final KubeObject object;

    FieldOwners(KubeObject object) {
        this.object = object;
    }

    /** Return who owns the field, the last to write first; of a field that nobody names, who owns what holds it. */
    List<Owner> of(String path) {
        List<Owner> owners = new ArrayList<>();
        for (Object entry : object.list("metadata", "managedFields")) {
            KubeObject fields = KubeObject.of((Map<?, ?>) entry);
            boolean isStatus =
                    fields.text("subresource").filter("status"::equals).isPresent();
            if (!isStatus && owns(fields.map("fieldsV1"), path)) {
                owners.add(new Owner(
                        fields.text("manager").orElse("unknown"),
                        fields.text("operation").orElse(""),
                        fields.text("time").orElse("")));
            }
        }
        owners.sort(Comparator.comparing(Owner::time).reversed());
        return owners;
    }

    private boolean owns(Map<?, ?> fields, String path) {
        Object owned = fields;
        Object value = object.tree();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            if (!(owned instanceof Map<?, ?> set)) {
                return false;
            }
            if (set.isEmpty()) {
                // An atomic list or map: who owns it owns all of it.
                return true;
            }
            String index = step.group(2);
            if (index == null) {
                String name = step.group(1) == null ? step.group(3) : step.group(1);
                owned = set.get("f:" + name);
                value = value instanceof Map<?, ?> map ? map.get(name) : null;
            } else {
                value = item(value, Integer.parseInt(index));
                owned = keyed(set, value);
            }
        }
        return owned != null;
    }

    private static @Nullable Object item(@Nullable Object list, int index) {
        return list instanceof List<?> items && index < items.size() ? items.get(index) : null;
    }

    private static @Nullable Object keyed(Map<?, ?> set, @Nullable Object item) {
        for (Map.Entry<?, ?> entry : set.entrySet()) {
            String key = String.valueOf(entry.getKey());
            if (key.startsWith("k:") && has(item, key.substring(2))) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static boolean has(@Nullable Object item, String keys) {
        return item instanceof Map<?, ?> map
                && Json.tree(keys.getBytes(StandardCharsets.UTF_8)).entrySet().stream()
                        .allMatch(key -> Objects.equals(map.get(key.getKey()), key.getValue()));
    }

    /** Return the owner in a few words. */
    static String words(Optional<Owner> owner) {
        return owner.map(one -> one.source() + (one.time().isEmpty() ? "" : " at " + one.time()))
                .orElse("nobody on record");
    }
}
