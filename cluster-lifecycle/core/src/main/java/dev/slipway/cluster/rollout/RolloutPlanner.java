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
            current.receive(
                    fresh.size(),
                    "acknowledge Machines " + String.join(",", pending) + " moved from an old MachineSet");
        }
    }

    private void onDelete() {
        grow(0);
        int excess = old.stream().mapToInt(Draft::base).sum() + current.intent() - rollout.replicas();
        for (Draft set : old) {
            int missing = set.base() - set.state().existing();
            if (missing > 0) {
                // Machines that the user deleted, or that were never made, are not missed in an old set.
                set.scale(set.state().existing(), "scale down to align to existing Machines");
                excess -= missing;
            }
        }
        for (Draft set : old) {
            int fewer = Math.min(set.intent(), excess);
            if (fewer > 0) {
                set.scale(set.base() - fewer, ALIGN);
                excess -= fewer;
            }
        }
    }

    /** Grow the current set as far as no more machines are there than wanted, and those of the surge. */
    private void grow(int surge) {
        int base = current.base();
        int wanted = rollout.replicas();
        int machines = all.stream().mapToInt(Draft::machines).sum();
        int more = Math.min(wanted + surge - machines, wanted - base);
        if (base > wanted) {
            current.scale(wanted, ALIGN);
        } else if (base < wanted && more > 0) {
            String limit = rollout.strategy() == Strategy.ON_DELETE ? "" : " + " + surge + " maxSurge";
            current.scale(
                    base + more,
                    machines + " current Machines < " + wanted + " MachineDeployment spec.replicas" + limit);
        }
    }

    private void rollingUpdate() {
        grow(rollout.limits().surge());
        new Shrinking(rollout, old, current).run();
        updateInPlace();
        unblock();
    }

    private void updateInPlace() {
        if (current.base() >= rollout.replicas()) {
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
        limitSurge();
    }

    private void moveOut(Draft set) {
        String target = Objects.requireNonNull(current.state().name());
        set.annotate(RolloutKeys.MOVE_TO, target);
        if (set.intent() < set.state().wanted()) {
            set.note("should scale down by moving Machines to MachineSet " + target);
        }
    }

    /** One machine more is made only where nothing else could give the room to begin. */
    private void limitSurge() {
        int more = current.intent() - current.base();
        int surge = Math.min(more, rollout.limits().surge());
        if (surge <= 0) {
            return;
        }
        if (more == surge && !isMoving()) {
            current.scale(current.base() + 1, "surge 1 allowed to create availability for in-place updates");
            return;
        }
        String dropped = "surge " + surge + " dropped to prioritize in-place updates";
        if (more > surge) {
            current.scale(current.intent() - surge, dropped);
        } else {
            current.leave(dropped);
        }
    }

    /** Return whether machines come, go or are being updated anywhere. */
    private boolean isMoving() {
        return current.base() != current.state().existing()
                || current.base() != current.state().upToDate()
                || current.base() != current.state().available()
                || old.stream().anyMatch(set -> set.leaving() > 0 || set.intent() < set.base())
                || all.stream().flatMap(set -> set.state().machines().stream()).anyMatch(MachineState::updating);
    }

    /** Give up an old machine that is not available where nothing else can move: it would block the rollout for ever. */
    private void unblock() {
        boolean settled = all.stream()
                        .noneMatch(set ->
                                set.isScaled() || set.base() != set.state().existing())
                && current.state().available() == current.state().existing();
        if (settled) {
            old.stream()
                    .filter(set -> set.state().available() != set.state().existing() && set.base() > 0)
                    .findFirst()
                    .ifPresent(this::giveUp);
        }
    }

    private void giveUp(Draft set) {
        String reason = "scaling down by 1 to unblock rollout stuck due to unavailable Machine on oldMS";
        set.scale(set.base() - 1, reason);
        current.note(reason);
    }
}
