package dev.slipway.cli.cluster;

import dev.slipway.api.meta.Condition;
import dev.slipway.cli.delivery.TextTable;
import dev.slipway.kernel.object.KubeObject;
import java.util.Comparator;
import java.util.List;

/** Clusters that are built here, a line each. */
public final class ClusterTable {

    private static final int SENTENCE = 80;

    private ClusterTable() {}

    /** Return a table in the order of namespaces and names. */
    public static String of(List<KubeObject> clusters) {
        TextTable table =
                new TextTable("NAMESPACE", "NAME", "PHASE", "VERSION", "CLASS", "MACHINES", "AVAILABLE", "MESSAGE");
        clusters.stream()
                .sorted(Comparator.comparing(KubeObject::namespace).thenComparing(KubeObject::name))
                .forEach(cluster -> table.row(List.of(
                        cluster.namespace(),
                        cluster.name(),
                        cluster.text("status", "phase").orElse(""),
                        cluster.text("spec", "topology", "version").orElse(""),
                        cluster.text("spec", "topology", "classRef", "name").orElse(""),
                        machines(cluster),
                        cluster.condition("Available").map(Condition::status).orElse("Unknown"),
                        message(cluster))));
        return table.toString();
    }

    private static String machines(KubeObject cluster) {
        long ready = 0;
        long wanted = 0;
        for (String part : new String[] {"controlPlane", "workers"}) {
            ready += number(cluster, part, "readyReplicas");
            wanted += number(cluster, part, "desiredReplicas");
        }
        return ready + "/" + wanted;
    }

    private static long number(KubeObject cluster, String part, String field) {
        return cluster.at("status", part, field)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .orElse(0L);
    }

    /** What keeps it from going, or from being available, in its first line. */
    private static String message(KubeObject cluster) {
        for (String type : List.of("Paused", "Deleting")) {
            if (cluster.condition(type).filter(Condition::isTrue).isPresent()) {
                return type + ": " + sentence(cluster.condition(type).orElseThrow());
            }
        }
        return cluster.condition("Available")
                .filter(Condition::isFalse)
                .map(ClusterTable::sentence)
                .orElse("");
    }

    private static String sentence(Condition condition) {
        String text = condition.message() == null
                ? ""
                : condition
                        .message()
                        .replaceFirst("^\\* ", "")
                        .lines()
                        .findFirst()
                        .orElse("");
        return text.length() > SENTENCE ? text.substring(0, SENTENCE - 1) + "…" : text;
    }
}
