package dev.slipway.cluster.rollout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Plans the next step of a rollout as Cluster API 1.14 does: same numbers, same annotations, same reasons. A plan is about
 * all sets, the old ones first, and never assumes that an earlier plan was carried out.
 */
public final class RolloutPlanner {

    private static final String ALIGN =
            "scale down to align MachineSet spec.replicas to MachineDeployment spec.replicas";

    private final Rollout rollout;
    private final Draft current;
    private final List<Draft> old;
    private final List<Draft> all;

    private RolloutPlanner(Rollout rollout) {
        this.rollout = rollout;
        this.current = new Draft(rollout.current());
        this.old = rollout.old().stream().map(Draft::new).toList();
        this.all = new ArrayList<>(old);
        this.all.add(current);
    }

    /** Return what is to become of each set, the old ones in their order and then the current one. */
    public static List<SetPlan> plan(Rollout rollout) {
        RolloutPlanner planner = new RolloutPlanner(rollout);
        planner.mark();
        planner.acknowledge();
        if (rollout.strategy() == Strategy.ON_DELETE) {
            planner.onDelete();
        } else {
            planner.rollingUpdate();
        }
        return planner.all.stream().map(Draft::plan).toList();
    }

    /** Return the revision of the current set: it stays while no other is newer. */
    static String revision(Rollout rollout) {
        long newest =
                rollout.old().stream().mapToLong(set -> revision(set)).max().orElse(0);
        return Long.toString(Math.max(newest + 1, revision(rollout.current())));
    }

    private static long revision(SetState set) {
        String text = set.annotations().getOrDefault(RolloutKeys.REVISION, "0");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private void mark() {
        String revision = revision(rollout);
        if (!rollout.created() && !revision.equals(current.state().annotations().get(RolloutKeys.REVISION))) {
            current.note("this is now the current MachineSet");
        }
        current.annotate(RolloutKeys.REVISION, revision);
        current.annotate(RolloutKeys.DISABLE_CREATE, "false");
        String disabled = Boolean.toString(rollout.strategy() == Strategy.ON_DELETE);
        old.forEach(set -> set.annotate(RolloutKeys.DISABLE_CREATE, disabled));
    }

    /** A machine that was moved counts from here on, once: whoever was acknowledged before is counted already. */
    private void acknowledge() {
        List<String> pending = current.state().machines().stream()
                .filter(MachineState::pending)
                .map(MachineState::name)
                .sorted()
                .toList();
        if (pending.isEmpty()) {
            current.remove(RolloutKeys.ACKNOWLEDGED);
            return;
        }
        current.annotate(RolloutKeys.ACKNOWLEDGED, String.join(",", pending));
        List<String> known = Arrays.asList(current.state()
                .annotations()
                .getOrDefault(RolloutKeys.ACKNOWLEDGED, "")
                .split(","));
        List<String> fresh =
                pending.stream().filter(name -> !known.contains(name)).toList();
        if (!fresh.isEmpty()) {
            current.scale(
                    current.intent() + fresh.size(),
                    "acknowledge Machines " + String.join(",", fresh) + " moved from an old MachineSet");
        }
    }

    private void onDelete() {
        old.forEach(RolloutPlanner::align);
        growOnDelete();
        int excess = all.stream().mapToInt(Draft::intent).sum() - rollout.replicas();
        for (Draft set : old) {
            int fewer = Math.min(excess, set.intent());
            if (fewer > 0) {
                set.scale(set.intent() - fewer, ALIGN);
                excess -= fewer;
            }
        }
    }

    private void growOnDelete() {
        int base = current.intent();
        if (base > rollout.replicas()) {
            current.scale(rollout.replicas(), ALIGN);
            return;
        }
        // What an old set loses now is still there: a machine is made only when one has really gone.
        int machines = all.stream()
                .mapToInt(set -> Math.max(
                        set == current ? base : set.state().wanted(),
                        set.state().existing()))
                .sum();
        if (base < rollout.replicas() && machines < rollout.replicas()) {
            current.scale(
                    base + Math.min(rollout.replicas() - machines, rollout.replicas() - base),
                    machines + " current Machines < " + rollout.replicas() + " MachineDeployment spec.replicas");
        }
    }

    /** Machines that the user deleted, or that were never made, are not missed in an old set. */
    private static void align(Draft set) {
        if (set.intent() > set.state().existing()) {
            set.scale(set.state().existing(), "scale down to align to existing Machines");
        }
    }

    private void rollingUpdate() {
        Growth growth = grow();
        old.forEach(RolloutPlanner::align);
        shrink();
        updateInPlace(growth);
    }

    /**
     * What the current set grew by.
     *
     * @param base what it was before
     * @param surge how much of it lies above the wanted number of all machines
     */
    private record Growth(int base, int total, int surge) {}

    private Growth grow() {
        int base = current.intent();
        int wanted = rollout.replicas();
        if (base > wanted) {
            current.scale(wanted, ALIGN);
        }
        int surge = rollout.limits().surge();
        int machines = all.stream().mapToInt(Draft::machines).sum();
        int more = Math.min(wanted + surge - machines, wanted - base);
        if (base >= wanted || more <= 0) {
            return new Growth(base, 0, 0);
        }
        current.scale(
                base + more,
                machines + " current Machines < " + wanted + " MachineDeployment spec.replicas + " + surge
                        + " maxSurge");
        return new Growth(base, more, Math.min(Math.max(machines + more - wanted, 0), more));
    }

    /** Unavailable machines of old sets go first: that costs nothing. Then available ones, as long as enough remain. */
    private void shrink() {
        int minimum = rollout.replicas() - Math.min(rollout.limits().unavailable(), rollout.replicas());
        int available = all.stream().mapToInt(set -> set.state().available()).sum();
        int leaving = all.stream().mapToInt(Draft::leaving).sum();
        int machines = all.stream()
                .mapToInt(set -> Math.min(set.state().wanted(), set.intent()))
                .sum();
        int room = Math.max(machines - leaving - minimum, 0);
        room -= dropUnavailable(room - missing());
        int spent = 0;
        for (Draft set : old) {
            int allowed = Math.min(room, available - leaving - spent - minimum);
            int fewer = Math.min(set.intent(), allowed);
            if (fewer > 0) {
                set.scale(
                        set.intent() - fewer,
                        available - spent + " available replicas > " + minimum + " minimum available replicas");
                room -= fewer;
                spent += fewer;
            }
        }
    }

    /** Machines of the current set that are not available yet may never be; they are no reason to give up old ones. */
    private int missing() {
        return Math.max(
                Math.min(current.state().wanted(), current.intent())
                        - current.state().available(),
                0);
    }

    private int dropUnavailable(int room) {
        int dropped = 0;
        for (Draft set : old) {
            int unavailable = Math.max(set.intent() - set.state().available(), 0);
            int fewer = Math.min(unavailable, room - dropped);
            if (fewer > 0) {
                set.scale(set.intent() - fewer, fewer + " replicas not available");
                dropped += fewer;
            }
        }
        return dropped;
    }

    private void updateInPlace(Growth growth) {
        if (current.state().wanted() >= rollout.replicas()) {
            return;
        }
        List<Draft> candidates = old.stream()
                .filter(set -> set.state().existing() > 0)
                .filter(set -> rollout.inPlace().contains(set.state().name()))
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        candidates.forEach(this::moveOut);
        current.annotate(
                RolloutKeys.RECEIVE_FROM,
                candidates.stream()
                        .map(set -> set.state().name())
                        .sorted(Comparator.naturalOrder())
                        .collect(Collectors.joining(",")));
        if (growth.surge() > 0) {
            limitSurge(growth, candidates);
        }
    }

    private void moveOut(Draft set) {
        String target = Objects.requireNonNull(current.state().name());
        set.annotate(RolloutKeys.MOVE_TO, target);
        if (set.intent() < set.state().wanted()) {
            set.note("should scale down by moving Machines to MachineSet " + target);
        }
    }

    /** One machine more is made only where nothing else could give the room to begin. */
    private void limitSurge(Growth growth, List<Draft> candidates) {
        boolean moving = candidates.stream().anyMatch(set -> set.leaving() > 0)
                || current.state().machines().stream().anyMatch(MachineState::updating)
                || growth.total() > growth.surge()
                || growth.base() > current.state().existing();
        int intent = current.intent() - growth.surge();
        if (moving) {
            current.scale(intent, "surge " + growth.surge() + " dropped to prioritize in-place updates");
        } else {
            current.scale(intent + 1, "surge 1 allowed to create availability for in-place updates");
        }
    }
}
