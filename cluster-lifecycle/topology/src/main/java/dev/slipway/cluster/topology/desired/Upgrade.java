package dev.slipway.cluster.topology.desired;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.cluster.topology.version.KubeVersion;
import dev.slipway.cluster.topology.version.KubeVersion.Order;
import dev.slipway.cluster.topology.version.UpgradePlan;
import dev.slipway.cluster.topology.version.UpgradePlans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which version each part of the cluster gets now, and what waits for what: the control plane first, one step of the plan
 * at a time; workers when it is stable, at most as many at once as the Cluster allows. After Cluster API's topology
 * controller.
 */
public final class Upgrade {

    private final Current current;
    private final UpgradePlan plan;
    private final String desired;

    /** Why the control plane is not at the desired version, or not finished; empty when it is stable. */
    private String controlPlaneWaits = "";

    private boolean controlPlaneUnsettled;
    private boolean controlPlanePending;
    private boolean controlPlaneWaitsForWorkers;
    private final Set<String> pendingCreation = new TreeSet<>();
    private final Set<String> pending = new TreeSet<>();
    private final Set<String> deferred = new TreeSet<>();
    private final Map<String, Set<String>> upgrading = new HashMap<>();

    Upgrade(Blueprint blueprint, Current current) {
        this.current = current;
        this.desired = Trees.text(current.topology(), "version");
        this.plan = plan(blueprint);
        upgrading.put("machineDeployments", upgradingOf(current.machineDeployments()));
        upgrading.put("machinePools", upgradingOf(current.machinePools()));
    }

    private UpgradePlan plan(Blueprint blueprint) {
        List<String> workers = new ArrayList<>();
        current.machineDeployments().values().forEach(one -> workers.add(one.version()));
        current.machinePools().values().forEach(one -> workers.add(one.version()));
        List<String> versions = Trees.list(blueprint.clusterClass(), "spec", "kubernetesVersions").stream()
                .map(String::valueOf)
                .toList();
        return UpgradePlans.compute(
                desired,
                Trees.text(current.controlPlane(), "spec", "version"),
                workers,
                (to, from, lowest) -> versions.isEmpty()
                        ? UpgradePlans.oneMinor(to, from)
                        : UpgradePlans.alongClass(versions, to, from));
    }

    private Set<String> upgradingOf(Map<String, Current.Workers> workers) {
        Set<String> names = new LinkedHashSet<>();
        workers.values().stream()
                .map(Current.Workers::name)
                .filter(current.upgrading()::contains)
                .forEach(names::add);
        return names;
    }

    public UpgradePlan plan() {
        return plan;
    }

    /** Return what the control plane waits for, in words; empty when it is at the desired version and stable. */
    public String controlPlaneWaits() {
        return controlPlaneWaits;
    }

    /** Return names in the topology of workers that are not created yet, because the control plane is not stable. */
    public Set<String> pendingCreation() {
        return pendingCreation;
    }

    /** Return names of worker objects whose upgrade has to wait. */
    public Set<String> pending() {
        return pending;
    }

    /** Return names of worker objects whose upgrade is deferred or held by an annotation. */
    public Set<String> deferred() {
        return deferred;
    }

    /** Return names of worker objects that are being upgraded. */
    public Set<String> upgrading() {
        Set<String> all = new TreeSet<>();
        upgrading.values().forEach(all::addAll);
        return all;
    }

    boolean isUnderWay() {
        boolean workers = !plan.workers().isEmpty()
                && !(current.machineDeployments().isEmpty()
                        && current.machinePools().isEmpty());
        return !plan.controlPlane().isEmpty() || workers;
    }

    /** Return the version of the control plane. */
    String controlPlaneVersion() {
        Map<String, Object> controlPlane = current.controlPlane();
        if (controlPlane == null) {
            return desired;
        }
        String version = Trees.text(controlPlane, "spec", "version");
        String running = Trees.text(controlPlane, "status", "version");
        controlPlanePending = !version.equals(desired);
        if (running.isEmpty()) {
            return unsettled(version, "the control plane is being created at version " + version);
        }
        Order order = parse(version).order(parse(running));
        if (order == Order.HIGHER || order == Order.DIFFERENT) {
            return unsettled(version, "the control plane is being upgraded from " + running + " to " + version);
        }
        if (!plan.workers().isEmpty()
                && plan.workers().get(0).equals(version)
                && !(current.machineDeployments().isEmpty()
                        && current.machinePools().isEmpty())) {
            controlPlaneWaitsForWorkers = true;
            return waiting(version, "workers have to reach " + version + " first");
        }
        if (!upgrading().isEmpty()) {
            return waiting(version, String.join(", ", upgrading()) + " are being upgraded");
        }
        if (!controlPlanePending) {
            return version;
        }
        controlPlaneUnsettled = true;
        controlPlanePending = false;
        String next = plan.controlPlane().get(0);
        controlPlaneWaits = "the control plane is being upgraded from " + version + " to " + next;
        return next;
    }

    private String unsettled(String version, String why) {
        controlPlaneUnsettled = true;
        return waiting(version, why);
    }

    private String waiting(String version, String why) {
        if (controlPlanePending || controlPlaneUnsettled) {
            controlPlaneWaits = why;
        }
        return version;
    }

    private static KubeVersion parse(String version) {
        return KubeVersion.parse(version, "version of the control plane");
    }

    /** Whether changes of the control plane other than its version wait, so that its machines are replaced once only. */
    public boolean isControlPlanePending() {
        return controlPlanePending;
    }

    /** Return the version of an existing or new group of workers. */
    String workersVersion(
            String list, Map<String, Object> topology, Current.@org.jspecify.annotations.Nullable Workers workers) {
        if (workers == null) {
            if (controlPlaneUnsettled || controlPlanePending) {
                pendingCreation.add(Trees.text(topology, "name"));
            }
            return desired;
        }
        String version = workers.version();
        Set<String> busy = upgrading.getOrDefault(list, new LinkedHashSet<>());
        if (version.equals(desired)) {
            return version;
        }
        boolean held = isDeferred(list, topology);
        if (held) {
            deferred.add(workers.name());
        }
        boolean blocked = controlPlaneUnsettled || (controlPlanePending && !controlPlaneWaitsForWorkers);
        if (held
                || blocked
                || busy.size() >= concurrency()
                || plan.workers().get(0).equals(version)) {
            pending.add(workers.name());
            return version;
        }
        busy.add(workers.name());
        return plan.workers().get(0);
    }

    private boolean isDeferred(String list, Map<String, Object> topology) {
        if (has(topology, Keys.DEFER_UPGRADE)) {
            return true;
        }
        for (Map<String, Object> other : Trees.maps(current.topology(), "workers", list)) {
            if (has(other, Keys.HOLD_UPGRADE)) {
                return true;
            }
            if (Trees.text(other, "name").equals(Trees.text(topology, "name"))) {
                return false;
            }
        }
        return false;
    }

    private static boolean has(Map<String, Object> topology, String annotation) {
        return Trees.map(topology, "metadata", "annotations").containsKey(annotation);
    }

    /** A number that is none, or less than one, means one. */
    private int concurrency() {
        String text = Trees.text(current.cluster(), "metadata", "annotations", Keys.CONCURRENCY);
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }
}
