package dev.slipway.cluster.provision;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.contract.Counts;
import dev.slipway.cluster.contract.Gates;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.Report;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.resolve.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says how a cluster is. Pure. TopologyReconciled is said by whoever builds clusters from classes. */
final class ClusterReport {

    private static final Set<String> OWN = Set.of(
            "Available",
            "InfrastructureReady",
            "ControlPlaneInitialized",
            "ControlPlaneAvailable",
            "WorkersAvailable",
            "ControlPlaneMachinesReady",
            "WorkerMachinesReady",
            "ControlPlaneMachinesUpToDate",
            "WorkerMachinesUpToDate",
            "RemoteConnectionProbe",
            "RollingOut",
            "ScalingUp",
            "ScalingDown",
            "Remediating",
            "Deleting",
            "Paused");
    /** What waits for its turn in an upgrade is no fault of the cluster. */
    private static final Set<String> BROKEN_TOPOLOGY = Set.of("ReconcileFailed", "ClusterClassNotReconciled");

    private static final List<String> SUMMED =
            List.of("InfrastructureReady", "ControlPlaneAvailable", "WorkersAvailable");

    private final ClusterSnapshot seen;
    private final KubeObject cluster;
    private final Report report;

    private ClusterReport(ClusterSnapshot seen) {
        this.seen = seen;
        this.cluster = seen.cluster();
        this.report = new Report(cluster, seen.now(), OWN);
    }

    static Map<String, Object> of(ClusterSnapshot seen, Optional<String> paused, ClusterDeletion.Step deletion) {
        ClusterReport cluster = new ClusterReport(seen);
        cluster.infrastructure();
        cluster.controlPlane();
        cluster.workers();
        cluster.machines();
        cluster.movement();
        cluster.lifecycle(paused, deletion);
        cluster.available();
        cluster.fields();
        cluster.deprecated();
        return cluster.report.status();
    }

    private void infrastructure() {
        Resolution<Provided> infrastructure = seen.infrastructure();
        if (infrastructure == null) {
            boolean managed = cluster.at("spec", "topology").isPresent();
            report.say(
                    "InfrastructureReady",
                    !managed,
                    managed ? "DoesNotExist" : "NoInfrastructure",
                    managed ? "Waiting for the topology to set spec.infrastructureRef" : "");
            return;
        }
        mirrored("InfrastructureReady", infrastructure, seen.isProvisioned());
    }

    private void mirrored(String type, Resolution<Provided> resolution, boolean latched) {
        Optional<Provided> found = resolution.found();
        if (found.isEmpty()) {
            String reason = latched || cluster.isDeleting() ? "Deleted" : "DoesNotExist";
            report.say(type, false, reason, resolution.problem().orElse(""));
            return;
        }
        Optional<Condition> ready = found.get().ready();
        String message = ready.map(Condition::message).orElse("");
        if (ready.isPresent()) {
            String reason = ready.get().reason();
            String usual = ready.get().isTrue() ? "Ready" : "NotReady";
            report.say(type, ready.get().status(), reason.isEmpty() ? usual : reason, message);
        } else {
            boolean provisioned = found.get().isProvisioned();
            report.say(
                    type,
                    provisioned,
                    provisioned ? "Ready" : "NotReady",
                    provisioned ? "" : found.get().object().ref() + " is not ready");
        }
    }

    private void controlPlane() {
        boolean initialized = seen.isInitialized();
        report.say(
                "ControlPlaneInitialized",
                initialized,
                initialized ? "Initialized" : "NotInitialized",
                initialized ? "" : "Control plane not yet initialized");
        report.say(
                "RemoteConnectionProbe",
                seen.unreachable().isEmpty(),
                seen.unreachable().isEmpty() ? "ProbeSucceeded" : "ProbeFailed",
                seen.unreachable().orElse(""));
        Resolution<Provided> controlPlane = seen.controlPlane();
        if (controlPlane == null) {
            available(
                    "ControlPlaneAvailable",
                    initialized && allReady(seen.workers().controlPlaneMachines()),
                    initialized ? "machines of the control plane are not ready" : "Control plane not yet initialized");
        } else if (controlPlane.found().isEmpty()) {
            report.say(
                    "ControlPlaneAvailable",
                    false,
                    "DoesNotExist",
                    controlPlane.problem().orElse(""));
        } else {
            provided(controlPlane.found().get(), initialized);
        }
    }

    private void provided(Provided controlPlane, boolean initialized) {
        Optional<Condition> condition =
                controlPlane.object().condition("Available").or(controlPlane::ready);
        if (condition.isEmpty()) {
            available(
                    "ControlPlaneAvailable", initialized, controlPlane.object().ref() + " is not ready");
            return;
        }
        String reason = condition.get().reason();
        report.say(
                "ControlPlaneAvailable",
                condition.get().status(),
                reason.isEmpty() ? condition.get().isTrue() ? "Available" : "NotAvailable" : reason,
                condition.map(Condition::message).orElse(""));
    }

    private void available(String type, boolean holds, String otherwise) {
        report.say(type, holds, holds ? "Available" : "NotAvailable", holds ? "" : otherwise);
    }

    private static boolean allReady(List<KubeObject> machines) {
        return machines.stream()
                .allMatch(machine ->
                        machine.condition("Ready").filter(Condition::isTrue).isPresent());
    }

    private void workers() {
        List<String> problems = new ArrayList<>();
        for (KubeObject worker : makers()) {
            boolean good = worker.condition("Available")
                    .map(Condition::isTrue)
                    .orElse(worker.kind().equals("MachinePool") && poolIsAvailable(worker));
            if (!good) {
                problems.add("* " + worker.kind() + " " + worker.name() + ": "
                        + worker.condition("Available").map(Condition::message).orElse("not available yet"));
            }
        }
        report.say(
                "WorkersAvailable",
                problems.isEmpty(),
                makers().isEmpty() ? "NoWorkers" : problems.isEmpty() ? "Available" : "NotAvailable",
                String.join("\n", problems));
    }

    private static boolean poolIsAvailable(KubeObject pool) {
        int wanted = Numbers.find(pool, "spec", "replicas").orElse(1);
        return Numbers.at(pool, "status", "readyReplicas") >= wanted;
    }

    private List<KubeObject> makers() {
        List<KubeObject> makers = new ArrayList<>(seen.workers().deployments());
        makers.addAll(seen.workers().pools());
        return makers;
    }

    private void machines() {
        List<KubeObject> controlPlane = seen.workers().controlPlaneMachines();
        List<KubeObject> workers = seen.workers().workerMachines();
        both("ControlPlaneMachines", controlPlane);
        both("WorkerMachines", workers);
    }

    private void both(String prefix, List<KubeObject> machines) {
        Counts counts = Counts.of(machines);
        boolean ready = counts.ready() == counts.replicas();
        boolean current = counts.upToDate() == counts.replicas();
        String none = counts.replicas() == 0 ? "NoReplicas" : "";
        report.say(
                prefix + "Ready",
                ready,
                ready ? none.isEmpty() ? "Ready" : none : "NotReady",
                ready ? "" : counts.replicas() - counts.ready() + " machines are not ready");
        report.say(
                prefix + "UpToDate",
                current,
                current ? none.isEmpty() ? "UpToDate" : none : "NotUpToDate",
                current ? "" : counts.replicas() - counts.upToDate() + " machines are not up to date");
    }

    private void movement() {
        List<KubeObject> parts = new ArrayList<>(makers());
        seen.control().ifPresent(control -> parts.add(control.object()));
        for (String type : List.of("RollingOut", "ScalingUp", "ScalingDown", "Remediating")) {
            List<String> moving = parts.stream()
                    .filter(part ->
                            part.condition(type).filter(Condition::isTrue).isPresent())
                    .map(part -> "* " + part.kind() + " " + part.name() + ": "
                            + part.condition(type).map(Condition::message).orElse(""))
                    .toList();
            report.say(type, !moving.isEmpty(), moving.isEmpty() ? "Not" + type : type, String.join("\n", moving));
        }
    }

    private void lifecycle(Optional<String> paused, ClusterDeletion.Step deletion) {
        report.say(
                "Deleting",
                cluster.isDeleting(),
                deletion.reason(),
                deletion.waitsFor().orElse(""));
        report.paused(paused);
    }

    private void available() {
        List<String> problems = new ArrayList<>();
        if (cluster.isDeleting()) {
            problems.add("* Deleting: " + report.message("Deleting"));
        }
        SUMMED.stream()
                .filter(type -> !report.isTrue(type))
                .forEach(type -> problems.add("* " + type + ": " + report.message(type)));
        cluster.condition("TopologyReconciled")
                .filter(Condition::isFalse)
                .filter(topology -> BROKEN_TOPOLOGY.contains(topology.reason()))
                .ifPresent(topology -> problems.add("* TopologyReconciled: " + topology.message()));
        problems.addAll(Gates.OF_CLUSTERS.problems(cluster));
        report.say(
                "Available",
                problems.isEmpty(),
                problems.isEmpty() ? "Available" : "NotAvailable",
                String.join("\n", problems));
    }

    private void fields() {
        Map<String, Object> latches = new LinkedHashMap<>();
        if (seen.isProvisioned()) {
            latches.put("infrastructureProvisioned", true);
        }
        if (seen.isInitialized()) {
            latches.put("controlPlaneInitialized", true);
        }
        if (!latches.isEmpty()) {
            report.field("initialization", latches);
        }
        List<Object> domains =
                seen.infra().map(Provided::failureDomains).orElse(cluster.list("status", "failureDomains"));
        if (!domains.isEmpty()) {
            report.field("failureDomains", domains);
        }
        controlPlaneCounts().ifPresent(counts -> report.field("controlPlane", counts));
        Counts workers = Counts.of(seen.workers().workerMachines());
        int wanted = 0;
        for (KubeObject maker : makers()) {
            wanted += Numbers.find(maker, "spec", "replicas").orElse(1);
        }
        for (KubeObject pool : seen.workers().pools()) {
            workers = workers.plus(counted(pool));
        }
        report.field("workers", summary(wanted, workers));
        report.field("phase", phase());
    }

    private static Counts counted(KubeObject object) {
        return new Counts(
                Numbers.at(object, "status", "replicas"),
                Numbers.at(object, "status", "readyReplicas"),
                Numbers.at(object, "status", "availableReplicas"),
                Numbers.find(object, "status", "upToDateReplicas")
                        .orElse(Numbers.at(object, "status", "updatedReplicas")));
    }

    private Optional<Map<String, Object>> controlPlaneCounts() {
        if (seen.controlPlane() == null) {
            List<KubeObject> machines = seen.workers().controlPlaneMachines();
            return machines.isEmpty() ? Optional.empty() : Optional.of(summary(machines.size(), Counts.of(machines)));
        }
        return seen.control()
                .map(Provided::object)
                .filter(object -> object.at("spec", "replicas").isPresent())
                .map(object -> summary(Numbers.at(object, "spec", "replicas"), counted(object)));
    }

    private static Map<String, Object> summary(int wanted, Counts counts) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("desiredReplicas", wanted);
        summary.put("replicas", counts.replicas());
        summary.put("readyReplicas", counts.ready());
        summary.put("availableReplicas", counts.available());
        summary.put("upToDateReplicas", counts.upToDate());
        return summary;
    }

    private String phase() {
        if (cluster.isDeleting()) {
            return "Deleting";
        }
        boolean hasEndpoint = seen.endpoint().isPresent();
        if (seen.isProvisioned() && hasEndpoint) {
            return "Provisioned";
        }
        @Nullable Resolution<Provided> infrastructure = seen.infrastructure();
        return infrastructure != null || seen.controlPlane() != null ? "Provisioning" : "Pending";
    }

    private void deprecated() {
        boolean initialized = seen.isInitialized();
        report.deprecated("Ready", report.isTrue("InfrastructureReady") && initialized, "NotReady", "");
        report.deprecated("ControlPlaneInitialized", initialized, "WaitingForControlPlaneProviderInitialized", "");
        report.deprecated(
                "ControlPlaneReady",
                report.isTrue("ControlPlaneAvailable"),
                "WaitingForControlPlane",
                report.message("ControlPlaneAvailable"));
        cluster.condition("TopologyReconciled")
                .ifPresent(topology -> report.deprecated(
                        "TopologyReconciled",
                        topology.isTrue(),
                        topology.reason(),
                        topology.message() == null ? "" : topology.message()));
        report.deprecated(
                "InfrastructureReady",
                seen.isProvisioned(),
                "WaitingForInfrastructure",
                report.message("InfrastructureReady"));
    }
}
