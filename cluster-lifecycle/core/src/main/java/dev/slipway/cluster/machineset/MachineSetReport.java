package dev.slipway.cluster.machineset;

import dev.slipway.cluster.contract.Counts;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.Report;
import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says how a MachineSet is. Pure. */
final class MachineSetReport {

    private static final Set<String> OWN = Set.of(
            "MachinesReady", "MachinesUpToDate", "ScalingUp", "ScalingDown", "Remediating", "Deleting", "Paused");

    /** What was seen of a set. */
    record Seen(
            KubeObject set,
            List<KubeObject> machines,
            Instant now,
            boolean upToDate,
            List<String> problems,
            Optional<String> paused) {}

    private MachineSetReport() {}

    static Map<String, Object> of(Seen seen) {
        KubeObject set = seen.set();
        Counts counts = Counts.of(seen.machines(), seen.upToDate());
        int wanted =
                set.isDeleting() ? 0 : Numbers.find(set, "spec", "replicas").orElse(1);
        Report report = new Report(set, seen.now(), OWN);
        counts.machines(report, seen.machines());
        String problems = String.join("; ", seen.problems());
        movement(report, counts.replicas(), wanted, problems);
        long broken = seen.machines().stream().filter(Remediation::isAsked).count();
        report.say(
                "Remediating",
                broken > 0,
                broken > 0 ? "Remediating" : "NotRemediating",
                broken > 0 ? broken + " machines are being replaced" : "");
        report.say(
                "Deleting",
                set.isDeleting(),
                set.isDeleting() ? "Deleting" : "NotDeleting",
                set.isDeleting() ? "Waiting for " + seen.machines().size() + " machines to be deleted" : "");
        report.paused(seen.paused());
        counts.fields(report);
        report.field("selector", selector(set));
        report.deprecated("MachinesReady", report.isTrue("MachinesReady"), "NotReady", report.message("MachinesReady"));
        report.deprecated(
                "Resized",
                counts.replicas() == wanted,
                counts.replicas() < wanted ? "ScalingUp" : "ScalingDown",
                problems);
        return report.status();
    }

    private static void movement(Report report, int replicas, int wanted, String problems) {
        boolean up = replicas < wanted;
        report.say(
                "ScalingUp",
                up,
                up ? "ScalingUp" : "NotScalingUp",
                up
                        ? "Scaling up from " + replicas + " to " + wanted + " replicas"
                                + (problems.isEmpty() ? "" : " is blocked because: " + problems)
                        : "");
        boolean down = replicas > wanted;
        report.say(
                "ScalingDown",
                down,
                down ? "ScalingDown" : "NotScalingDown",
                down ? "Scaling down from " + replicas + " to " + wanted + " replicas" : "");
    }

    /** Return the selector as text, for those who scale by the sub-resource. */
    static String selector(KubeObject set) {
        return new TreeMap<>(set.map("spec", "selector", "matchLabels"))
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","));
    }
}
