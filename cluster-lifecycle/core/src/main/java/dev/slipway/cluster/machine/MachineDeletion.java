package dev.slipway.cluster.machine;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.NodeDeletion;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a machine away: hooks before draining, draining, volumes, hooks before termination, infrastructure, boot data, the
 * node. Each step is looked at anew in every pass, so that none is lost.
 */
final class MachineDeletion {

    private static final String DRAIN = "nodeDrainStartTime";
    private static final String VOLUMES = "waitForNodeVolumeDetachStartTime";
    private static final String PRE_DRAIN = "waitForPreDrainHookStartTime";
    private static final String PRE_TERMINATE = "waitForPreTerminateHookStartTime";

    private final Providers providers;
    private final ClusterObjects objects;
    private final MachineReader reader;

    MachineDeletion(Providers providers, ClusterObjects objects, MachineReader reader) {
        this.providers = providers;
        this.objects = objects;
        this.reader = reader;
    }

    DeletionStep step(MachineSnapshot seen) {
        Map<String, Object> times = new LinkedHashMap<>(seen.machine().map("status", "deletion"));
        return hooks(seen, times, Keys.PRE_DRAIN_HOOK, PRE_DRAIN, "WaitingForPreDrainHook")
                .or(() -> drained(seen, times))
                .or(() -> hooks(seen, times, Keys.PRE_TERMINATE_HOOK, PRE_TERMINATE, "WaitingForPreTerminateHook"))
                .or(() -> removed(seen, times))
                .orElse(DeletionStep.COMPLETED);
    }

    private static Optional<DeletionStep> hooks(
            MachineSnapshot seen, Map<String, Object> times, String prefix, String since, String reason) {
        List<String> hooks = seen.machine().annotations().keySet().stream()
                .filter(key -> key.equals(prefix) || key.startsWith(prefix + "/"))
                .sorted()
                .toList();
        if (hooks.isEmpty()) {
            return Optional.empty();
        }
        begin(times, since, seen.now());
        String message = "Waiting for hooks to be removed (annotations: " + String.join(", ", hooks) + ")";
        return Optional.of(DeletionStep.waiting(reason, message, times));
    }

    private Optional<DeletionStep> drained(MachineSnapshot seen, Map<String, Object> times) {
        KubeObject machine = seen.machine();
        boolean clusterGoes = seen.cluster().isEmpty() || seen.cluster().get().isDeleting();
        Optional<KubeObject> node = seen.node().node();
        if (clusterGoes || node.isEmpty() && seen.node().isKnown()) {
            return Optional.empty();
        }
        if (machine.annotation(Keys.EXCLUDE_DRAIN).isPresent()
                || isOver(seen, times, DRAIN, "nodeDrainTimeoutSeconds")) {
            return detached(seen, times, node);
        }
        begin(times, DRAIN, seen.now());
        if (node.isEmpty()) {
            return Optional.of(DeletionStep.waiting(
                    "DrainingNode",
                    "The workload cluster does not answer: " + seen.node().problem(),
                    times));
        }
        try {
            Optional<String> left = new Drain(reader.workload(machine).orElseThrow(), seen.now())
                    .drain(node.get(), DrainRules.of(objects, machine, seen.cluster()));
            return left.isPresent()
                    ? left.map(message -> DeletionStep.waiting("DrainingNode", message, times))
                    : detached(seen, times, node);
        } catch (FaultException fault) {
            return Optional.of(DeletionStep.waiting("DrainingNode", fault.explanation(), times));
        }
    }

    private static Optional<DeletionStep> detached(
            MachineSnapshot seen, Map<String, Object> times, Optional<KubeObject> node) {
        List<Object> volumes =
                node.map(found -> found.list("status", "volumesAttached")).orElse(List.of());
        if (volumes.isEmpty()
                || seen.machine().annotation(Keys.EXCLUDE_VOLUMES).isPresent()
                || isOver(seen, times, VOLUMES, "nodeVolumeDetachTimeoutSeconds")) {
            return Optional.empty();
        }
        begin(times, VOLUMES, seen.now());
        return Optional.of(DeletionStep.waiting(
                "WaitingForVolumeDetach",
                "Waiting for " + volumes.size() + " volumes to be detached from the node",
                times));
    }

    private Optional<DeletionStep> removed(MachineSnapshot seen, Map<String, Object> times) {
        KubeObject machine = seen.machine();
        Optional<ProviderRef> infrastructure = ProviderRef.at(machine, "spec", "infrastructureRef");
        if (infrastructure.isPresent() && !providers.delete(infrastructure.get())) {
            return waiting("WaitingForInfrastructureDeletion", infrastructure.get(), times);
        }
        Optional<ProviderRef> bootstrap = ProviderRef.at(machine, "spec", "bootstrap", "configRef");
        if (bootstrap.isPresent() && !providers.delete(bootstrap.get())) {
            return waiting("WaitingForBootstrapDeletion", bootstrap.get(), times);
        }
        return nodeRemoved(seen, times);
    }

    private static Optional<DeletionStep> waiting(String reason, ProviderRef ref, Map<String, Object> times) {
        return Optional.of(DeletionStep.waiting(reason, "Waiting for " + ref + " to be deleted", times));
    }

    /** A node of a cluster that goes too is nobody's concern. */
    private Optional<DeletionStep> nodeRemoved(MachineSnapshot seen, Map<String, Object> times) {
        KubeObject machine = seen.machine();
        Optional<String> name = machine.text("status", "nodeRef", "name");
        if (name.isEmpty()
                || seen.cluster().filter(cluster -> !cluster.isDeleting()).isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Kube> workload = reader.workload(machine);
            workload.ifPresent(kube -> kube.delete(new Ref(CoreKinds.NODE, "", name.get()), ""));
            return Optional.empty();
        } catch (FaultException fault) {
            Optional<Integer> limit = Numbers.find(machine, "spec", "deletion", "nodeDeletionTimeoutSeconds");
            return NodeDeletion.isGivenUp(machine, limit, seen.now())
                    ? Optional.empty()
                    : Optional.of(DeletionStep.waiting("DeletingNode", fault.explanation(), times));
        }
    }

    private static void begin(Map<String, Object> times, String key, Instant now) {
        times.putIfAbsent(key, now.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static boolean isOver(MachineSnapshot seen, Map<String, Object> times, String since, String limit) {
        int seconds = Numbers.at(seen.machine(), "spec", "deletion", limit);
        return seconds > 0
                && times.get(since) instanceof String start
                && Duration.between(Instant.parse(start), seen.now()).compareTo(Duration.ofSeconds(seconds)) > 0;
    }
}
