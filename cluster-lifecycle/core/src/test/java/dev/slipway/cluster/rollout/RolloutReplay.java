package dev.slipway.cluster.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cluster.rollout.SimulatedSet.SimulatedMachine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Runs the planner against simulated MachineSets and Machines in the order of a recorded trace, and writes what happens
 * in the trace's words. From the trace come the order of the steps, the user's choice, the recorder's remarks on limits,
 * and whether the updater of that run could update in place at all: a scenario only says that it was asked to. What is
 * planned and what becomes of it is all our own.
 */
final class RolloutReplay {

    private static final Pattern STEP =
            Pattern.compile("\\[(MD|MS|M) controller] Iteration (\\d+), Reconcile (\\w+).*");
    private static final Pattern USER = Pattern.compile("\\[User] Iteration \\d+, Deleting machine (\\w+)");
    private static final List<String> ORDER = List.of(
            RolloutKeys.REVISION,
            RolloutKeys.MOVE_TO,
            RolloutKeys.RECEIVE_FROM,
            RolloutKeys.ACKNOWLEDGED,
            RolloutKeys.DISABLE_CREATE);

    private final JsonNode scenario;
    private final List<String> trace;
    private final String template;
    private final int replicas;
    private final Strategy strategy;
    private final boolean inPlace;
    private final List<SimulatedSet> sets = new ArrayList<>();
    private final List<String> out = new ArrayList<>();
    private int existing;
    private int available;
    private int upToDate;
    private int highest;

    RolloutReplay(JsonNode scenario, List<String> trace) {
        this.scenario = scenario;
        this.trace = trace;
        template = scenario.get("template").asText();
        replicas = scenario.get("replicas").asInt();
        strategy = scenario.get("strategy").asText().equals("OnDelete") ? Strategy.ON_DELETE : Strategy.ROLLING_UPDATE;
        inPlace = scenario.path("inPlace").asBoolean()
                && trace.stream().anyMatch(line -> line.contains(RolloutKeys.MOVE_TO));
        scenario.get("machineSets").forEach(set -> sets.add(set(set)));
        existing = replicas;
        available = replicas;
        highest = sets.stream()
                .flatMap(set -> set.machines.stream())
                .mapToInt(SimulatedMachine::number)
                .max()
                .orElse(0);
    }

    private static SimulatedSet set(JsonNode set) {
        return new SimulatedSet(
                set.get("name").asText(),
                set.get("template").asText(),
                StreamSupport.stream(set.get("machines").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    List<String> run() {
        state("Initial");
        for (String line : trace.subList(out.size(), trace.size())) {
            Matcher step = STEP.matcher(line);
            Matcher user = USER.matcher(line);
            if (line.startsWith("[Toleration]") || line.startsWith("[Test] Rollout")) {
                out.add(line);
            } else if (user.matches()) {
                out.add(line);
                machine(user.group(1)).ifPresent(machine -> machine.deleting = true);
            } else if (step.matches()) {
                step(step.group(1), Integer.parseInt(step.group(2)), step.group(3));
            }
        }
        state("Final");
        return out;
    }

    private void step(String controller, int iteration, String name) {
        out.add("[" + controller + " controller] Iteration " + iteration + ", Reconcile " + name
                + (controller.equals("MS") ? ": " + find(name).line() : ""));
        switch (controller) {
            case "MD" -> deployment();
            case "MS" -> machineSet(find(name));
            default -> machine(name).filter(machine -> machine.deleting).ifPresent(this::gone);
        }
    }

    private void gone(SimulatedMachine machine) {
        sets.forEach(set -> set.machines.remove(machine));
        out.add("[M controller] - " + machine.name + " finalizer removed");
    }

    private SimulatedSet find(String name) {
        return sets.stream().filter(set -> set.name.equals(name)).findFirst().orElseThrow();
    }

    private Optional<SimulatedMachine> machine(String name) {
        return sets.stream()
                .flatMap(set -> set.machines.stream())
                .filter(machine -> machine.name.equals(name))
                .findFirst();
    }

    private void state(String which) {
        out.add("[Test] " + which + " state");
        out.add("    md: " + counters());
        sets.forEach(set -> out.add("    " + set.name + ": " + set.line()));
    }

    private String counters() {
        return existing + "/" + replicas + " replicas, " + available + " available, " + upToDate + " upToDate";
    }

    private void deployment() {
        Optional<SimulatedSet> known =
                sets.stream().filter(set -> set.template.equals(template)).findFirst();
        SimulatedSet current = known.orElseGet(() -> new SimulatedSet("ms" + (sets.size() + 1), template, List.of()));
        List<SetState> old = sets.stream()
                .filter(set -> set != current)
                .map(SimulatedSet::state)
                .toList();
        Set<String> updatable = inPlace ? old.stream().map(SetState::name).collect(Collectors.toSet()) : Set.of();
        Map<String, SetPlan> plans = RolloutPlanner.plan(
                        new Rollout(replicas, strategy, limits(), current.state(), known.isEmpty(), old, updatable))
                .stream()
                .collect(Collectors.toMap(SetPlan::name, plan -> plan));
        if (known.isEmpty()) {
            sets.add(current);
        }
        count();
        out.add("[MD controller] - Result of rollout planner");
        out.add("    md: md: " + counters());
        sets.forEach(set -> carryOut(set, plans.get(set.name), set == current, set == current && known.isEmpty()));
    }

    private Limits limits() {
        if (strategy == Strategy.ON_DELETE) {
            return Limits.USUAL;
        }
        return Limits.of(
                Optional.of(scenario.get("maxSurge").asInt()),
                Optional.of(scenario.get("maxUnavailable").asInt()),
                replicas);
    }

    private void count() {
        existing = sets.stream().mapToInt(set -> set.existing).sum();
        available = sets.stream().mapToInt(set -> set.available).sum();
        if (strategy == Strategy.ROLLING_UPDATE) {
            upToDate = sets.stream().mapToInt(set -> set.upToDate).sum();
        }
    }

    private void carryOut(SimulatedSet set, SetPlan plan, boolean isCurrent, boolean isNew) {
        int before = set.wanted;
        List<String> diff = diff(set, plan);
        set.wanted = plan.replicas();
        set.annotations.putAll(plan.annotations());
        set.annotations.keySet().removeAll(new TreeSet<>(plan.removed()));
        boolean scaled = before != set.wanted;
        out.add("    " + set.name + ": " + (scaled && !isNew ? "from " + set.existing + "/" + before + " to " : "")
                + set.line());
        String which = isCurrent ? "current" : "old";
        if (isNew) {
            out.add("      - MachineSet " + set.name + " created, it is now the current MachineSet");
        }
        if (scaled) {
            out.add("      - Scaled %s %s MachineSet %s from %d to %d replicas (%+d)"
                    .formatted(
                            set.wanted > before ? "up" : "down",
                            which,
                            set.name,
                            before,
                            set.wanted,
                            set.wanted - before));
            out.add("        - Reason: " + String.join(", ", plan.reasons()));
        } else if (!diff.isEmpty() && !isNew) {
            out.add("      - Updated " + which + " MachineSet " + set.name);
        }
        if (!diff.isEmpty() && !isNew) {
            out.add("        - Diff: " + String.join(",", diff));
        }
    }

    private static List<String> diff(SimulatedSet set, SetPlan plan) {
        return Stream.concat(
                        Stream.of("replicas " + plan.replicas()).filter(scaled -> plan.replicas() != set.wanted),
                        ORDER.stream()
                                .filter(plan.annotations()::containsKey)
                                .filter(key -> !plan.annotations().get(key).equals(set.annotations.get(key)))
                                .map(key -> key + ": " + plan.annotations().get(key)))
                .toList();
    }

    private void machineSet(SimulatedSet set) {
        finishUpdates(set);
        takeIn(set);
        int machines = set.machines.size();
        if (machines < set.wanted && !"true".equals(set.annotations.get(RolloutKeys.DISABLE_CREATE))) {
            create(set, set.wanted - machines);
        } else if (machines > set.wanted) {
            showWaiting(set);
            List<SimulatedMachine> counted = set.counted();
            if (counted.size() > set.wanted) {
                remove(set, counted, counted.size() - set.wanted);
            } else if (counted.size() < set.wanted) {
                out.add("[MS controller] - " + set.name + " scale down to " + set.wanted + "/" + set.wanted
                        + " replicas ( deleted)");
            }
        }
        set.count(template);
    }

    private void finishUpdates(SimulatedSet set) {
        List<SimulatedMachine> done = set.sorted()
                .filter(machine -> machine.updating && !machine.pending)
                .sorted(Comparator.comparing(machine -> machine.name))
                .toList();
        if (!done.isEmpty()) {
            done.forEach(machine -> machine.updating = false);
            out.add("[MS controller] - Replicas " + names(done) + " completed in-place update");
        }
    }

    private void takeIn(SimulatedSet set) {
        set.sorted()
                .filter(machine -> set.acknowledges(machine) || !set.annotations.containsKey(RolloutKeys.RECEIVE_FROM))
                .forEach(machine -> machine.pending = false);
    }

    private void showWaiting(SimulatedSet set) {
        String waiting = set.machines.stream()
                .filter(machine -> machine.pending)
                .map(machine -> machine.name)
                .sorted()
                .collect(Collectors.joining(","));
        if (!waiting.isEmpty()) {
            out.add("[MS controller] - Replicas " + waiting
                    + " moved from an old MachineSet still pending acknowledge from machine deployment md");
        }
    }

    private void create(SimulatedSet set, int number) {
        List<SimulatedMachine> created = IntStream.range(0, number)
                .mapToObj(i -> new SimulatedMachine("m" + ++highest))
                .toList();
        set.machines.addAll(created);
        out.add("[MS controller] - " + set.name + " scale up to " + set.wanted + "/" + set.wanted + " replicas ("
                + names(created) + " created)");
    }

    private void remove(SimulatedSet set, List<SimulatedMachine> counted, int number) {
        Optional<String> target = Optional.ofNullable(set.annotations.get(RolloutKeys.MOVE_TO));
        Stream<SimulatedMachine> candidates = target.isPresent()
                ? counted.stream().filter(machine -> !machine.deleting && !machine.updating)
                : Stream.concat(
                        counted.stream()
                                .filter(machine -> machine.updating)
                                .sorted(Comparator.comparing(SimulatedMachine::number)
                                        .reversed()),
                        counted.stream().filter(machine -> !machine.updating));
        List<SimulatedMachine> chosen = candidates.limit(number).toList();
        set.machines.removeAll(chosen);
        target.ifPresent(name -> chosen.forEach(machine -> {
            machine.pending = true;
            machine.updating = true;
            find(name).machines.add(machine);
        }));
        out.add("[MS controller] - " + set.name + " scale down to "
                + set.wanted + "/" + set.wanted + " replicas (" + names(chosen)
                + target.map(name -> " moved to " + name).orElse(" deleted") + ")");
    }

    private static String names(List<SimulatedMachine> machines) {
        return machines.stream().map(machine -> machine.name).collect(Collectors.joining(","));
    }
}
