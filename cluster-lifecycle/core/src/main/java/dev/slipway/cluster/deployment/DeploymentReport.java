package dev.slipway.cluster.deployment;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.contract.Counts;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.Report;
import dev.slipway.cluster.rollout.Limits;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says how a MachineDeployment is. Pure. */
final class DeploymentReport {

    private static final Set<String> OWN = Set.of(
            "Available",
            "MachinesReady",
            "MachinesUpToDate",
            "RollingOut",
            "ScalingUp",
            "ScalingDown",
            "Remediating",
            "Deleting",
            "Paused");

    /** What was seen of a deployment. */
    record Seen(
            KubeObject deployment,
            List<KubeObject> sets,
            List<KubeObject> machines,
            Optional<KubeObject> current,
            Instant now,
            Optional<String> paused,
            String problem) {}

    private final Seen seen;
    private final KubeObject deployment;
    private final Report report;
    private final Counts counts;
    private final int wanted;

    private DeploymentReport(Seen seen) {
        this.seen = seen;
        this.deployment = seen.deployment();
        this.report = new Report(deployment, seen.now(), OWN);
        this.wanted = DeploymentPass.replicas(deployment);
        List<KubeObject> machines = seen.machines();
        String name = seen.current().map(KubeObject::uid).orElse("");
        Counts current =
                Counts.of(machines.stream().filter(one -> isOf(one, name)).toList(), true);
        Counts old = Counts.of(machines.stream().filter(one -> !isOf(one, name)).toList(), false);
        this.counts = current.plus(old);
    }

    private static boolean isOf(KubeObject machine, String set) {
        return machine.controller().filter(owner -> owner.uid().equals(set)).isPresent();
    }

    static Map<String, Object> of(Seen seen) {
        DeploymentReport report = new DeploymentReport(seen);
        report.availability();
        report.counts.machines(report.report, seen.machines());
        report.movement();
        report.rest();
        report.counts.fields(report.report);
        report.report.field("selector", report.selector());
        report.report.field("phase", report.phase());
        return report.report.status();
    }

    private void availability() {
        int minimum = wanted;
        try {
            int below = Limits.scaled(
                    "maxUnavailable",
                    deployment
                            .at("spec", "rollout", "strategy", "rollingUpdate", "maxUnavailable")
                            .or(() -> Optional.of(0)),
                    wanted,
                    false);
            minimum = Math.max(wanted - below, 0);
        } catch (FaultException invalid) {
            report.say("Available", "Unknown", "InvalidSpec", invalid.explanation());
            return;
        }
        boolean available = counts.available() >= minimum;
        report.say(
                "Available",
                available,
                available ? "Available" : "NotAvailable",
                available
                        ? ""
                        : counts.available() + " available replicas, at least " + minimum
                                + " required (spec.replicas is " + wanted + ")");
    }

    private void movement() {
        int behind = counts.replicas() - counts.upToDate();
        report.say(
                "RollingOut",
                behind > 0,
                behind > 0 ? "RollingOut" : "NotRollingOut",
                behind > 0 ? "Rolling out " + behind + " not up-to-date replicas" : "");
        boolean up = counts.replicas() < wanted && !deployment.isDeleting();
        String why = seen.problem().isEmpty() ? "" : " is blocked because: " + seen.problem();
        report.say(
                "ScalingUp",
                up,
                up ? "ScalingUp" : "NotScalingUp",
                up ? "Scaling up from " + counts.replicas() + " to " + wanted + " replicas" + why : "");
        boolean down = counts.replicas() > wanted || deployment.isDeleting() && counts.replicas() > 0;
        report.say(
                "ScalingDown",
                down,
                down ? "ScalingDown" : "NotScalingDown",
                down ? "Scaling down from " + counts.replicas() + " to " + wanted + " replicas" : "");
        long broken = seen.machines().stream()
                .filter(machine -> machine.condition("OwnerRemediated")
                        .filter(Condition::isFalse)
                        .isPresent())
                .count();
        report.say(
                "Remediating",
                broken > 0,
                broken > 0 ? "Remediating" : "NotRemediating",
                broken > 0 ? broken + " machines are being replaced" : "");
    }

    private void rest() {
        boolean deleting = deployment.isDeleting();
        report.say(
                "Deleting",
                deleting,
                deleting ? "Deleting" : "NotDeleting",
                deleting ? "Waiting for " + seen.sets().size() + " MachineSets to be deleted" : "");
        report.paused(seen.paused());
        report.deprecated(
                "Available", report.isTrue("Available"), "WaitingForAvailableMachines", report.message("Available"));
        report.deprecated("Ready", report.isTrue("Available"), "WaitingForAvailableMachines", "");
        report.deprecated(
                "MachineSetReady",
                report.isTrue("MachinesReady"),
                "WaitingForMachines",
                report.message("MachinesReady"));
    }

    private String selector() {
        return new TreeMap<>(DesiredSet.labels(deployment))
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","));
    }

    private String phase() {
        if (!seen.problem().isEmpty() && seen.current().isEmpty()) {
            return "Failed";
        }
        if (counts.replicas() < wanted || counts.replicas() > wanted) {
            return counts.replicas() < wanted ? "ScalingUp" : "ScalingDown";
        }
        boolean settled = counts.ready() == wanted
                && seen.sets().stream()
                        .allMatch(set -> set.generation() <= Numbers.at(set, "status", "observedGeneration"));
        return settled ? "Running" : "ScalingUp";
    }
}
