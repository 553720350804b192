package dev.slipway.cluster.contract;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.stream.Collectors;

/** Machines counted as Cluster API counts them. Pure. */
public record Counts(int replicas, int ready, int available, int upToDate) {

    private static final int NAMED = 3;

    /** Count machines that are all of a template that is wanted, or all of one that is not any more. */
    public static Counts of(List<KubeObject> machines, boolean upToDate) {
        return new Counts(
                machines.size(), with(machines, "Ready"), with(machines, "Available"), upToDate ? machines.size() : 0);
    }

    /** Count machines by what each says about itself. */
    public static Counts of(List<KubeObject> machines) {
        return new Counts(machines.size(), with(machines, "Ready"), with(machines, "Available"), (int) machines.stream()
                .filter(machine ->
                        machine.condition("UpToDate").filter(Condition::isFalse).isEmpty())
                .count());
    }

    private static int with(List<KubeObject> machines, String type) {
        return (int) machines.stream()
                .filter(machine ->
                        machine.condition(type).filter(Condition::isTrue).isPresent())
                .count();
    }

    public Counts plus(Counts other) {
        return new Counts(
                replicas + other.replicas, ready + other.ready, available + other.available, upToDate + other.upToDate);
    }

    /** Write the numbers into a status. */
    public void fields(Report report) {
        report.field("replicas", replicas)
                .field("readyReplicas", ready)
                .field("availableReplicas", available)
                .field("upToDateReplicas", upToDate);
    }

    /** Say whether the machines are ready and as they are wanted. */
    public void machines(Report report, List<KubeObject> machines) {
        boolean allReady = ready == replicas;
        report.say(
                "MachinesReady",
                allReady,
                allReady ? replicas == 0 ? "NoReplicas" : "Ready" : "NotReady",
                allReady ? "" : others(machines, "Ready"));
        boolean allCurrent = upToDate == replicas;
        report.say(
                "MachinesUpToDate",
                allCurrent,
                allCurrent ? replicas == 0 ? "NoReplicas" : "UpToDate" : "NotUpToDate",
                allCurrent ? "" : replicas - upToDate + " machines are not up to date");
    }

    private static String others(List<KubeObject> machines, String type) {
        List<String> names = machines.stream()
                .filter(machine ->
                        machine.condition(type).filter(Condition::isTrue).isEmpty())
                .map(KubeObject::name)
                .toList();
        return "* " + names.stream().limit(NAMED).map(name -> "Machine " + name).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "") + ": not ready";
    }
}
