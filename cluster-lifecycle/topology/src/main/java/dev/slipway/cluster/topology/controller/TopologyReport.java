package dev.slipway.cluster.topology.controller;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.topology.desired.Current;
import dev.slipway.cluster.topology.desired.Desired;
import dev.slipway.cluster.topology.desired.Upgrade;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The condition TopologyReconciled, with Cluster API's reasons. Pure. */
final class TopologyReport {

    static final String TYPE = "TopologyReconciled";

    private static final int NAMED = 5;

    /** What the condition says. */
    record Said(boolean holds, String reason, String message) {}

    private TopologyReport() {}

    /** Say what waits, the control plane first; nothing waiting is success. */
    static Said of(Current current, Desired desired) {
        Upgrade upgrade = desired.upgrade();
        String version = KubeObject.of(current.cluster())
                .text("spec", "topology", "version")
                .orElse("");
        if (upgrade.isControlPlanePending()) {
            return new Said(
                    false,
                    "ControlPlaneUpgradePending",
                    "the control plane's way to " + version + " waits: " + upgrade.controlPlaneWaits());
        }
        Said deployments = waiting(
                "MachineDeployment",
                upgrade,
                names(current.machineDeployments()),
                desired.machineDeployments().keySet(),
                version);
        return deployments.holds()
                ? waiting(
                        "MachinePool",
                        upgrade,
                        names(current.machinePools()),
                        desired.machinePools().keySet(),
                        version)
                : deployments;
    }

    private static Set<String> names(Map<String, Current.Workers> workers) {
        return workers.values().stream()
                .map(one -> KubeObject.of(one.object()).name())
                .collect(Collectors.toSet());
    }

    // checkstyle: allow ParameterNumber, because two kinds of workers are told of in the same way
    private static Said waiting(
            String kind, Upgrade upgrade, Set<String> existing, Set<String> topologies, String version) {
        Set<String> deferred = common(upgrade.deferred(), existing);
        Set<String> pending = common(upgrade.pending(), existing);
        pending.removeAll(deferred);
        Set<String> creation = common(upgrade.pendingCreation(), topologies);
        if (!pending.isEmpty()) {
            return new Said(
                    false,
                    kind + "sUpgradePending",
                    kind + " " + list(pending) + " waits for its turn to go to " + version + why(upgrade));
        }
        if (!creation.isEmpty()) {
            return new Said(
                    false,
                    kind + "sCreatePending",
                    kind + " for " + list(creation) + " is not made yet" + why(upgrade));
        }
        if (!deferred.isEmpty()) {
            return new Said(
                    false,
                    kind + "sUpgradeDeferred",
                    kind + " " + list(deferred) + " is kept from going to " + version + " by an annotation");
        }
        return new Said(true, "ReconcileSucceeded", "");
    }

    private static String why(Upgrade upgrade) {
        if (!upgrade.controlPlaneWaits().isEmpty()) {
            return ": " + upgrade.controlPlaneWaits();
        }
        return upgrade.upgrading().isEmpty() ? "" : ": " + list(upgrade.upgrading()) + " is being upgraded";
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static String list(Set<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }

    private static @Nullable String message(Said said) {
        return said.message().isEmpty() ? null : said.message();
    }

    /** Return the status that says this; empty when the cluster says it already. */
    static Optional<Map<String, Object>> status(KubeObject cluster, Said said, Instant now) {
        Optional<Condition> before = cluster.condition(TYPE);
        Conditions conditions = Conditions.continuing(before.map(List::of).orElse(List.of()), cluster.generation(), now)
                .with(TYPE, said.holds() ? "True" : "False", said.reason(), message(said));
        return before.equals(conditions.get(TYPE))
                ? Optional.empty()
                : Optional.of(Map.of("conditions", Json.trees(conditions.list())));
    }
}
