package dev.slipway.cli.offline;

import dev.slipway.cli.delivery.TextTable;
import dev.slipway.delivery.health.Health;
import dev.slipway.delivery.health.HealthCode;
import dev.slipway.delivery.health.HealthRules;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The health of each of some objects. Pure. */
public record HealthReport(List<Entry> entries) {

    /** An object and its health; kinds without a check have none. */
    public record Entry(KubeObject object, Optional<Health> health) {}

    public static HealthReport of(List<KubeObject> objects, HealthRules rules) {
        return new HealthReport(objects.stream()
                .map(object -> new Entry(object, rules.of(object)))
                .toList());
    }

    /** Return whether nothing is other than healthy; what has no check does not count. */
    public boolean isHealthy() {
        return entries.stream()
                .flatMap(entry -> entry.health().stream())
                .allMatch(health -> health.code() == HealthCode.HEALTHY);
    }

    public String text() {
        TextTable table = new TextTable("GROUP", "KIND", "NAMESPACE", "NAME", "HEALTH", "MESSAGE");
        for (Entry entry : entries) {
            KubeObject object = entry.object();
            table.row(List.of(
                    object.gvk().group(),
                    object.kind(),
                    object.namespace(),
                    object.name(),
                    entry.health().map(health -> health.code().text()).orElse("-"),
                    entry.health().map(Health::message).orElse("").replaceAll("\\s+", " ")));
        }
        return table.toString();
    }

    /** Return the same as trees. */
    public List<Map<String, Object>> trees() {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("apiVersion", entry.object().apiVersion());
            tree.put("kind", entry.object().kind());
            tree.put("namespace", entry.object().namespace());
            tree.put("name", entry.object().name());
            entry.health().ifPresent(health -> {
                tree.put("status", health.code().text());
                tree.put("message", health.message());
            });
            trees.add(tree);
        }
        return trees;
    }
}
