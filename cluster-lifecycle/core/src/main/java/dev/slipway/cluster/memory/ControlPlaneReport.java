package dev.slipway.cluster.memory;

import dev.slipway.cluster.contract.Counts;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.Report;
import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says how a control plane of machines in memory is. Pure. */
final class ControlPlaneReport {

    private static final Set<String> OWN = Set.of(
            "Ready",
            "Available",
            "RollingOut",
            "ScalingUp",
            "ScalingDown",
            "MachinesReady",
            "MachinesUpToDate",
            "Deleting",
            "Paused");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ControlPlaneReport() {}

    static Map<String, Object> of(
            KubeObject plane, List<KubeObject> machines, Instant now, Optional<String> paused, String waitsFor) {
        Report report = new Report(plane, now, OWN);
        int current = (int) machines.stream()
                .filter(machine -> ControlPlaneMachines.isUpToDate(machine, plane, now))
                .count();
        Counts all = Counts.of(machines, true);
        Counts counts = new Counts(all.replicas(), all.ready(), all.available(), current);
        int wanted =
                plane.isDeleting() ? 0 : Numbers.find(plane, "spec", "replicas").orElse(1);
        boolean initialized = counts.ready() > 0 || isLatched(plane);
        if (initialized) {
            report.field("initialization", Map.of("controlPlaneInitialized", true));
        }
        boolean available = counts.ready() > 0 && !plane.isDeleting();
        String problem = available ? "" : waitsFor.isEmpty() ? "no machine of it is ready" : waitsFor;
        report.say("Available", available, available ? "Available" : "NotAvailable", problem);
        report.say("Ready", available, available ? "Ready" : "NotReady", problem);
        counts.machines(report, machines);
        moving(
                report,
                "RollingOut",
                current < counts.replicas(),
                counts.replicas() - current + " machines are replaced");
        moving(report, "ScalingUp", counts.replicas() < wanted, counts.replicas() + " of " + wanted + " machines");
        moving(report, "ScalingDown", counts.replicas() > wanted, counts.replicas() + " of " + wanted + " machines");
        moving(report, "Deleting", plane.isDeleting(), waitsFor);
        report.paused(paused);
        counts.fields(report);
        version(machines).ifPresent(version -> report.field("version", version));
        return report.status();
    }

    private static boolean isLatched(KubeObject plane) {
        return plane.at("status", "initialization", "controlPlaneInitialized")
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private static void moving(Report report, String type, boolean holds, String message) {
        report.say(type, holds, holds ? type : "Not" + type, holds ? message : "");
    }

    /** Return the lowest version of machines that are there; one that is only coming up runs nothing yet. */
    private static Optional<String> version(List<KubeObject> machines) {
        return machines.stream()
                .filter(machine -> machine.at("status", "nodeRef").isPresent())
                .map(machine -> machine.text("spec", "version").orElse(""))
                .min(Comparator.comparing(ControlPlaneReport::numbers));
    }

    private static long numbers(String version) {
        Matcher matcher = NUMBER.matcher(version);
        long value = 0;
        for (int part = 0; part < 3; part++) {
            value = value * 10_000 + (matcher.find() ? Long.parseLong(matcher.group()) % 10_000 : 0);
        }
        return value;
    }
}
