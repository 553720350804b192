package dev.slipway.portal.console;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.portal.listing.RowState;
import dev.slipway.portal.listing.Rows;
import dev.slipway.portal.trace.States;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a cluster has come, step by step: what makes it, what its profile puts into it, what an upgrade has reached. Read
 * from conditions, which the controllers and their long steps keep. Pure.
 */
public final class ClusterSteps {

    private static final Map<String, String> PROVISION = ordered(
            "TopologyReconciled", "Objects of its class",
            "InfrastructureReady", "Infrastructure",
            "ControlPlaneInitialized", "Control plane took requests once",
            "ControlPlaneAvailable", "Control plane",
            "WorkersAvailable", "Workers",
            "RemoteConnectionProbe", "Connection from the hub",
            "Available", "Available");
    private static final Map<String, String> BOOTSTRAP = ordered(
            "ControlPlaneReachable", "API server answers",
            "Registered", "Registered in the fleet",
            "AgentEnrolled", "Agent",
            "NamespacesReady", "Namespaces",
            "ObjectsReady", "Objects",
            "SecretStoresReady", "Secret stores",
            "AddonsReady", "Add-ons",
            "ProfileReady", "Ready for users");
    private static final Map<String, String> UPGRADE = ordered(
            "ControlPlaneMachinesUpToDate", "Machines of the control plane",
            "WorkerMachinesUpToDate", "Machines of the workers",
            "RollingOut", "Roll-out");
    /** They say that something goes on, not that something is well. */
    private static final Set<String> UNDER_WAY =
            Set.of("RollingOut", "ScalingUp", "ScalingDown", "Remediating", "Deleting", "Paused");

    private ClusterSteps() {}

    /** Steps that belong together. */
    public record Part(String title, List<Step> steps) {}

    /** @param message what it says besides; empty where that is nothing */
    public record Step(String title, RowState state, String message, String since) {}

    /**
     * What is read for a cluster.
     *
     * @param providers its infrastructure and its control plane
     * @param bootstraps what its profile makes of it; none where no profile serves it
     * @param pools its MachineDeployments and MachinePools
     */
    public record Around(List<KubeObject> providers, List<KubeObject> bootstraps, List<KubeObject> pools) {}

    public static List<Part> of(KubeObject cluster, Around around) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("Provisioning", named(cluster, PROVISION)));
        for (KubeObject provider : around.providers()) {
            parts.add(new Part(provider.kind() + " " + provider.name(), all(provider)));
        }
        List<Step> upgrade = new ArrayList<>(named(cluster, UPGRADE));
        around.pools().forEach(pool -> upgrade.add(pool(pool)));
        parts.add(new Part("Versions and upgrade", upgrade));
        around.bootstraps().forEach(one -> parts.add(new Part("Bootstrap", named(one, BOOTSTRAP))));
        return parts.stream().filter(part -> !part.steps().isEmpty()).toList();
    }

    private static List<Step> named(KubeObject object, Map<String, String> titles) {
        List<Step> steps = new ArrayList<>();
        titles.forEach(
                (type, title) -> object.condition(type).ifPresent(condition -> steps.add(step(title, condition))));
        return steps;
    }

    private static List<Step> all(KubeObject object) {
        return object.conditions().stream()
                .filter(condition -> !condition.type().equals("Paused") || condition.isTrue())
                .map(condition -> step(words(condition.type()), condition))
                .toList();
    }

    private static Step step(String title, Condition condition) {
        boolean news = UNDER_WAY.contains(condition.type());
        RowState state = news ? underWay(condition) : Rows.standing(condition);
        return new Step(
                title, state, state == RowState.READY ? "" : States.text(condition), condition.lastTransitionTime());
    }

    private static RowState underWay(Condition condition) {
        return condition.isFalse() ? RowState.READY : condition.isTrue() ? RowState.PROGRESSING : RowState.UNKNOWN;
    }

    private static Step pool(KubeObject pool) {
        String version = pool.text("spec", "template", "spec", "version").orElse("");
        long wanted = number(pool, "spec", "replicas");
        long current = number(pool, "status", "upToDateReplicas");
        long available = number(pool, "status", "availableReplicas");
        boolean done = current >= wanted && available >= wanted;
        return new Step(
                pool.kind() + " " + pool.name(),
                done ? RowState.READY : RowState.PROGRESSING,
                (version.isEmpty() ? "" : version + ": ") + current + " of " + wanted + " machines up to date, "
                        + available + " available",
                pool.condition("Available").map(Condition::lastTransitionTime).orElse(""));
    }

    private static long number(KubeObject object, String... path) {
        return object.at(path).orElse(0) instanceof Number number ? number.longValue() : 0;
    }

    /** MachinesUpToDate is read as Machines up to date. */
    private static String words(String type) {
        String spaced = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return spaced.isEmpty() ? type : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
