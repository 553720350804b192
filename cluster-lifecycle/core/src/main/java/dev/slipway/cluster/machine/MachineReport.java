package dev.slipway.cluster.machine;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.contract.Gates;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.Report;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.resolve.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says how a machine is. Pure. */
final class MachineReport {

    private static final Set<String> OWN = Set.of(
            "Available",
            "Ready",
            "UpToDate",
            "BootstrapConfigReady",
            "InfrastructureReady",
            "NodeHealthy",
            "NodeReady",
            "Updating",
            "Deleting",
            "Paused");
    private static final List<String> PRESSURES = List.of("MemoryPressure", "DiskPressure", "PIDPressure");

    /** What the schema requires of a node's description, whether the node says it or not. */
    private static final List<String> NODE_INFO = List.of(
            "architecture",
            "bootID",
            "containerRuntimeVersion",
            "kernelVersion",
            "kubeProxyVersion",
            "kubeletVersion",
            "machineID",
            "operatingSystem",
            "osImage",
            "systemUUID");

    private final MachineSnapshot seen;
    private final KubeObject machine;
    private final Report report;

    private MachineReport(MachineSnapshot seen) {
        this.seen = seen;
        this.machine = seen.machine();
        this.report = new Report(machine, seen.now(), OWN);
    }

    /** Return the status; {@code deletion} says what a deletion waits for. */
    static Map<String, Object> of(MachineSnapshot seen, Optional<String> paused, DeletionStep deletion) {
        MachineReport machine = new MachineReport(seen);
        machine.provisioning();
        machine.node();
        machine.lifecycle(paused, deletion);
        machine.ready();
        machine.fields(deletion);
        machine.deprecated();
        return machine.report.status();
    }

    private void provisioning() {
        Resolution<Provided> bootstrap = seen.bootstrap();
        if (bootstrap == null) {
            report.say("BootstrapConfigReady", true, "DataSecretProvided", "");
        } else {
            said("BootstrapConfigReady", bootstrap, seen.hasBootData());
        }
        said("InfrastructureReady", seen.infrastructure(), seen.isProvisioned());
    }

    private void said(String type, Resolution<Provided> resolution, boolean latched) {
        Optional<Provided> found = resolution.found();
        if (found.isEmpty()) {
            String reason = latched ? "Deleted" : "DoesNotExist";
            report.say(
                    type,
                    false,
                    machine.isDeleting() ? "Deleted" : reason,
                    resolution.problem().orElse(""));
            return;
        }
        Optional<Condition> ready = found.get().ready();
        if (ready.isPresent()) {
            String message = ready.get().message() == null ? "" : ready.get().message();
            report.say(
                    type,
                    ready.get().status(),
                    ready.get().reason().isEmpty() ? "NotReady" : ready.get().reason(),
                    message);
        } else {
            report.say(
                    type,
                    latched,
                    latched ? "Ready" : "NotReady",
                    latched ? "" : found.get().object().ref() + " is not ready");
        }
    }

    private void node() {
        NodeView node = seen.node();
        if (!node.isKnown()) {
            both("Unknown", "InspectionFailed", node.problem());
        } else if (node.node().isEmpty()) {
            boolean gone = machine.text("status", "nodeRef", "name").isPresent();
            String waiting = seen.providerId().isEmpty()
                    ? "Waiting for the infrastructure to report spec.providerID"
                    : "Waiting for a Node with spec.providerID "
                            + seen.providerId().orElse("");
            both("False", gone ? "NodeDeleted" : "InspectionFailed", gone ? "Node has been deleted" : waiting);
        } else {
            healthy(node.node().get());
        }
    }

    private void both(String status, String reason, String message) {
        report.say("NodeReady", status, reason, message);
        report.say("NodeHealthy", status, reason, message);
    }

    private void healthy(KubeObject node) {
        Optional<Condition> ready = node.condition("Ready");
        String status = ready.map(Condition::status).orElse("Unknown");
        String message = ready.filter(condition -> !condition.isTrue())
                .map(condition -> "* Node.Ready: " + condition.message())
                .orElse("");
        report.say("NodeReady", status, status.equals("True") ? "NodeReady" : "NodeNotReady", message);
        List<String> problems = new ArrayList<>();
        if (!message.isEmpty()) {
            problems.add(message);
        }
        PRESSURES.stream()
                .flatMap(type -> node.condition(type).stream())
                .filter(condition -> !condition.isFalse())
                .forEach(condition -> problems.add("* Node." + condition.type() + ": " + condition.message()));
        boolean good = problems.isEmpty() && status.equals("True");
        report.say(
                "NodeHealthy",
                good ? "True" : status.equals("Unknown") ? "Unknown" : "False",
                good ? "NodeHealthy" : "NodeNotHealthy",
                String.join("\n", problems));
    }

    private void lifecycle(Optional<String> paused, DeletionStep deletion) {
        report.paused(paused);
        report.say(
                "Deleting",
                machine.isDeleting(),
                machine.isDeleting() ? deletion.reason() : "NotDeleting",
                deletion.message());
        boolean updating = machine.annotation(Keys.UPDATE_IN_PROGRESS).isPresent();
        report.say("Updating", updating, updating ? "InPlaceUpdating" : "NotUpdating", "");
        seen.upToDate()
                .ifPresent(current -> report.say(
                        "UpToDate",
                        current,
                        current ? "UpToDate" : "NotUpToDate",
                        current ? "" : "the template has changed"));
    }

    /** Ready sums up; available is ready for long enough. */
    private void ready() {
        List<String> problems = new ArrayList<>();
        for (String type : List.of("BootstrapConfigReady", "InfrastructureReady", "NodeHealthy")) {
            if (!report.isTrue(type)) {
                problems.add("* " + type + ": " + report.message(type));
            }
        }
        for (String type : Gates.OF_MACHINES.always()) {
            machine.condition(type)
                    .filter(Condition::isFalse)
                    .ifPresent(failed -> problems.add("* " + type + ": " + failed.message()));
        }
        problems.addAll(Gates.OF_MACHINES.problems(machine));
        if (machine.isDeleting()) {
            problems.add("* Deleting: Machine deletion in progress");
        }
        boolean ready = problems.isEmpty();
        report.say("Ready", ready, ready ? "Ready" : "NotReady", String.join("\n", problems));
        Duration left = untilAvailable();
        boolean available = ready && left.isZero();
        report.say(
                "Available", available, available ? "Available" : ready ? "WaitingForMinReadySeconds" : "NotReady", "");
    }

    /** Return how long it takes until a machine that stays ready is available; nothing where none is ready. */
    Duration untilAvailable() {
        Duration wanted = Duration.ofSeconds(Numbers.at(machine, "spec", "minReadySeconds"));
        Optional<Instant> since = machine.condition("Ready")
                .filter(Condition::isTrue)
                .map(condition -> Instant.parse(condition.lastTransitionTime()));
        Duration ready = since.map(start -> Duration.between(start, seen.now())).orElse(Duration.ZERO);
        return wanted.compareTo(ready) > 0 ? wanted.minus(ready) : Duration.ZERO;
    }

    private void fields(DeletionStep deletion) {
        Map<String, Object> latches = new LinkedHashMap<>();
        if (seen.isProvisioned()) {
            latches.put("infrastructureProvisioned", true);
        }
        if (seen.hasBootData()) {
            latches.put("bootstrapDataSecretCreated", true);
        }
        if (!latches.isEmpty()) {
            report.field("initialization", latches);
        }
        nodeName().ifPresent(name -> report.field("nodeRef", Map.of("name", name)));
        seen.node()
                .node()
                .map(node -> node.map("status", "nodeInfo"))
                .or(() -> Optional.of(machine.map("status", "nodeInfo")))
                .filter(info -> !info.isEmpty())
                .ifPresent(info -> report.field("nodeInfo", nodeInfo(info)));
        seen.infra()
                .map(infra -> infra.object().list("status", "addresses"))
                .or(() -> Optional.of(machine.list("status", "addresses")))
                .filter(addresses -> !addresses.isEmpty())
                .ifPresent(addresses -> report.field("addresses", addresses));
        failureDomain().ifPresent(domain -> report.field("failureDomain", domain));
        if (machine.isDeleting() && !deletion.times().isEmpty()) {
            report.field("deletion", deletion.times());
        }
        String phase = phase(deletion);
        boolean same = machine.text("status", "phase").filter(phase::equals).isPresent();
        report.field("phase", phase);
        report.field(
                "lastUpdated",
                machine.text("status", "lastUpdated").filter(time -> same).orElseGet(() -> seen.now()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()));
    }

    private static Map<String, Object> nodeInfo(Map<String, Object> info) {
        Map<String, Object> copy = new LinkedHashMap<>(info);
        NODE_INFO.forEach(field -> copy.putIfAbsent(field, ""));
        return copy;
    }

    private Optional<String> nodeName() {
        return machine.text("status", "nodeRef", "name")
                .or(() -> seen.node().node().map(KubeObject::name));
    }

    private Optional<String> failureDomain() {
        return seen.infra()
                .flatMap(infra -> infra.object().text("status", "failureDomain").or(() -> infra.object()
                        .text("spec", "failureDomain")))
                .or(() -> machine.text("status", "failureDomain"));
    }

    private String phase(DeletionStep deletion) {
        if (machine.isDeleting()) {
            return "Deleting";
        }
        if (nodeName().isPresent() && seen.isProvisioned()) {
            return report.isTrue("Updating") ? "Updating" : "Running";
        }
        if (seen.isProvisioned()) {
            return "Provisioned";
        }
        return seen.hasBootData() ? "Provisioning" : "Pending";
    }

    private void deprecated() {
        report.deprecated("Ready", report.isTrue("Ready"), "NotReady", report.message("Ready"));
        report.deprecated("BootstrapReady", seen.hasBootData(), "WaitingForDataSecret", "");
        report.deprecated("InfrastructureReady", seen.isProvisioned(), "WaitingForInfrastructure", "");
        report.deprecated(
                "NodeHealthy", report.isTrue("NodeHealthy"), "WaitingForNodeRef", report.message("NodeHealthy"));
    }
}
