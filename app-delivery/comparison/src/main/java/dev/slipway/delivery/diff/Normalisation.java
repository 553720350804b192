package dev.slipway.delivery.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts both sides into one form before they are compared. */
public final class Normalisation {

    private Normalisation() {}

    static void apply(Map<String, Object> tree, DiffOptions options) {
        Trees.remove(tree, "metadata", "creationTimestamp");
        String apiVersion = String.valueOf(tree.get("apiVersion"));
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        String kind = String.valueOf(tree.get("kind"));
        switch (group + "/" + kind) {
            case "/Secret" -> secret(tree);
            case "/Endpoints" -> endpoints(tree);
            case "rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/Role" -> role(tree, options);
            default -> {}
        }
        options.normaliser().normalise(tree);
    }

    /** Move {@code stringData} into {@code data}, where the API server keeps it; a value of null counts as empty. */
    public static void secret(Map<String, Object> tree) {
        Map<String, Object> data = Trees.mapAt(tree, "data");
        if (data != null) {
            data.replaceAll((key, value) -> value == null ? "" : value);
        }
        Map<String, Object> plain = Trees.mapAt(tree, "stringData");
        if (plain == null || plain.isEmpty()) {
            return;
        }
        Map<String, Object> all = Trees.child(tree, "data");
        plain.forEach((key, value) -> all.put(key, value instanceof String text ? encoded(text) : value));
        tree.remove("stringData");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void role(Map<String, Object> tree, DiffOptions options) {
        if (!tree.containsKey("rules")) {
            return;
        }
        List<Object> rules = Trees.list(tree.get("rules"));
        boolean aggregated = options.ignoresAggregatedRoles() && tree.containsKey("aggregationRule");
        if (aggregated || (rules != null && rules.isEmpty())) {
            tree.put("rules", null);
        }
    }

    private static void endpoints(Map<String, Object> tree) {
        Trees.each(tree.get("subsets"), subset -> {
            sort(subset, "addresses", Comparator.comparing(item -> Trees.textAt(item, "ip")));
            sort(subset, "notReadyAddresses", Comparator.comparing(item -> Trees.textAt(item, "ip")));
            sort(subset, "ports", Comparator.comparing(item -> Trees.textAt(item, "name")));
        });
    }

    private static void sort(Map<String, Object> parent, String key, Comparator<Map<String, Object>> order) {
        List<Map<String, Object>> items = new ArrayList<>();
        Trees.each(parent.get(key), items::add);
        if (!items.isEmpty()) {
            items.sort(order);
            parent.put(key, new ArrayList<Object>(items));
        }
    }
}
