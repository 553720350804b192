package dev.slipway.cluster.topology.desired;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The health checks of a cluster's machines. */
final class HealthChecks {

    private static final long STARTUP_SECONDS = 600;

    private HealthChecks() {}

    /**
     * Return the health check of the object; null when neither the class nor the cluster asks for one. What the cluster
     * says replaces what the class says.
     */
    // checkstyle: allow ParameterNumber, because these are what it is made of
    static @Nullable Map<String, Object> of(
            Current current,
            Map<String, Object> target,
            Map<String, String> selector,
            Map<String, Object> ofClass,
            Map<String, Object> ofTopology) {
        Map<String, Object> own = new LinkedHashMap<>(ofTopology);
        own.remove("enabled");
        boolean defined = isDefined(own) || isDefined(ofClass);
        if (!defined || Boolean.FALSE.equals(ofTopology.get("enabled"))) {
            return null;
        }
        Map<String, Object> from = isDefined(own) ? own : ofClass;
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("apiVersion", Keys.API);
        check.put("kind", "MachineHealthCheck");
        Trees.put(check, Trees.text(target, "metadata", "name"), "metadata", "name");
        Trees.put(check, current.namespace(), "metadata", "namespace");
        Trees.put(check, current.name(), "metadata", "labels", Keys.CLUSTER_NAME);
        Trees.put(check, "", "metadata", "labels", Keys.OWNED);
        Trees.put(check, List.of(new Clones(current).owner()), "metadata", "ownerReferences");
        Trees.put(check, current.name(), "spec", "clusterName");
        Trees.put(check, selector, "spec", "selector", "matchLabels");
        Trees.putPresent(check, Trees.map(from, "checks"), "spec", "checks");
        if (Trees.at(check, "spec", "checks", "nodeStartupTimeoutSeconds") == null) {
            Trees.put(check, STARTUP_SECONDS, "spec", "checks", "nodeStartupTimeoutSeconds");
        }
        Map<String, Object> remediation = new LinkedHashMap<>(Trees.map(from, "remediation"));
        remediation.remove("maxInFlight");
        Trees.putPresent(check, remediation, "spec", "remediation");
        return check;
    }

    private static boolean isDefined(Map<String, Object> check) {
        return !Trees.map(check, "checks").isEmpty()
                || !Trees.map(check, "remediation").isEmpty();
    }
}
