package dev.slipway.cluster.rollout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A MachineSet of a replay, with its machines. */
final class SimulatedSet {

    static final class SimulatedMachine {
        final String name;
        boolean pending;
        boolean updating;
        boolean deleting;

        SimulatedMachine(String name) {
            this.name = name;
        }

        int number() {
            return Integer.parseInt(name.substring(1));
        }
    }

    final String name;
    final String template;
    final Map<String, String> annotations = new HashMap<>();
    final List<SimulatedMachine> machines = new ArrayList<>();
    int wanted;
    int existing;
    int available;
    int upToDate;

    SimulatedSet(String name, String template, List<String> machines) {
        this.name = name;
        this.template = template;
        machines.forEach(machine -> this.machines.add(new SimulatedMachine(machine)));
        wanted = machines.size();
        existing = machines.size();
        available = machines.size();
    }

    Stream<SimulatedMachine> sorted() {
        return machines.stream().sorted(Comparator.comparing(SimulatedMachine::number));
    }

    List<SimulatedMachine> counted() {
        return sorted().filter(machine -> !machine.pending).toList();
    }

    boolean acknowledges(SimulatedMachine machine) {
        return Arrays.asList(
                        annotations.getOrDefault(RolloutKeys.ACKNOWLEDGED, "").split(","))
                .contains(machine.name);
    }

    SetState state() {
        return new SetState(
                name,
                wanted,
                existing,
                available,
                upToDate,
                annotations,
                sorted().map(machine -> new MachineState(machine.name, machine.pending, machine.updating))
                        .toList());
    }

    void count(String currentTemplate) {
        existing = machines.size();
        available = (int) machines.stream().filter(machine -> !machine.updating).count();
        upToDate = template.equals(currentTemplate) ? available : 0;
    }

    String line() {
        return existing + "/" + wanted + " replicas, " + available + " available, " + upToDate + " upToDate ("
                + sorted().map(this::show).collect(Collectors.joining(",")) + ")";
    }

    private String show(SimulatedMachine machine) {
        return machine.name + (machine.pending && !acknowledges(machine) ? "🟠" : "") + (machine.updating ? "🟡" : "");
    }
}
