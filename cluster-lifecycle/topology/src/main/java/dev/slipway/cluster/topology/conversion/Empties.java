package dev.slipway.cluster.topology.conversion;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes away what v1beta2 does not write: empty texts, objects and lists, and ports that are 0. What users chose stays. */
final class Empties {

    /** Any JSON, which means what it says. */
    private static final Set<String> VALUES = Set.of("value", "default", "example", "enum", "matchExpressions");

    /** Objects with names of the users' own choice: their values stay, whatever they are. */
    private static final Set<String> OWN_NAMES =
            Set.of("labels", "annotations", "matchLabels", "nodeSelector", "properties", "settings");

    /** Objects and texts that say something by being there. */
    private static final Set<String> PRESENT = Set.of(
            "items",
            "not",
            "additionalProperties",
            "external",
            "valueFrom",
            "machineDeploymentClass",
            "machinePoolClass",
            "dataSecretName",
            "maxInFlight",
            "maxSurge",
            "maxUnavailable",
            "unhealthyLessThanOrEqualTo");

    private static final Set<String> PORTS = Set.of("port", "apiServerPort");

    /** In other kinds an empty selector is a statement. */
    private static final Set<String> KINDS = Set.of("Cluster", "ClusterClass", "MachineDeployment", "MachinePool");

    private Empties() {}

    static void remove(Map<String, Object> object) {
        if (KINDS.contains(Trees.text(object, "kind"))) {
            inside(object.get("spec"));
            Trees.prune(object, "spec");
        }
    }

    private static void inside(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> descend(String.valueOf(key), child));
            map.entrySet().removeIf(entry -> isEmpty(String.valueOf(entry.getKey()), entry.getValue()));
        } else if (value instanceof List<?> list) {
            list.forEach(Empties::inside);
        }
    }

    private static void descend(String key, @Nullable Object child) {
        if (OWN_NAMES.contains(key) && child instanceof Map<?, ?> map) {
            map.values().forEach(Empties::inside);
        } else if (!VALUES.contains(key)) {
            inside(child);
        }
    }

    private static boolean isEmpty(String key, @Nullable Object value) {
        if (VALUES.contains(key) || PRESENT.contains(key)) {
            return false;
        }
        return "".equals(value)
                || List.of().equals(value)
                || Map.of().equals(value)
                || (PORTS.contains(key) && Long.valueOf(0).equals(value));
    }
}
