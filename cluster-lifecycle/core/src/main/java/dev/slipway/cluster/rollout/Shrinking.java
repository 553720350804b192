package dev.slipway.cluster.rollout;

import java.util.List;
import java.util.stream.Stream;

/**
 * Takes machines away from the old sets of a rolling update: first no more than are unavailable in each, then any, as long
 * as enough remain available. Which machine a set really deletes is not known here, so each that exists counts as an
 * available one.
 */
final class Shrinking {

    private final List<Draft> old;
    private final int minimum;
    private int room;
    private int available;

    Shrinking(Rollout rollout, List<Draft> old, Draft current) {
        this.old = old;
        this.minimum = Math.max(rollout.replicas() - rollout.limits().unavailable(), 0);
        List<Draft> all = Stream.concat(old.stream(), Stream.of(current)).toList();
        this.available = all.stream().mapToInt(set -> set.state().available()).sum();
        int leaving = all.stream().mapToInt(Draft::leaving).sum();
        int machines = all.stream().mapToInt(Draft::base).sum();
        // Machines of the current set that are not available yet may never be; they are no reason to give up old ones.
        int missing = Math.max(current.base() - current.state().available(), 0);
        this.room = machines - leaving - minimum - missing;
    }

    void run() {
        old.forEach(set -> shrink(set, Math.max(set.intent() - set.state().available(), 0)));
        old.forEach(set -> shrink(set, set.intent()));
    }

    private void shrink(Draft set, int most) {
        int fewer = Math.min(most, room);
        if (set.intent() <= 0 || fewer <= 0) {
            return;
        }
        int before = available;
        if (set.state().available() > 0) {
            fewer = affordable(set, fewer);
        }
        if (fewer > 0) {
            set.scale(
                    set.intent() - fewer,
                    before == available
                            ? "scale down to align to existing Machines or scale down by removing unavailable replicas"
                                    + " (and no available replicas exist on the MachineSet)"
                            : before + " available replicas > " + minimum + " minimum available replicas");
            room -= fewer;
        }
    }

    /** Return how many fewer there may be when each machine that goes may be an available one, and count those. */
    private int affordable(Draft set, int fewer) {
        int existing = set.state().existing();
        int remaining = set.intent() - fewer;
        if (existing - remaining > Math.max(available - minimum, 0)) {
            remaining = Math.min(existing - Math.max(available - minimum, 0), set.intent());
        }
        int gone = Math.max(existing - remaining, 0);
        int affordable = Math.max(set.intent() - remaining, 0);
        available -= Math.min(set.state().available(), gone);
        return affordable;
    }
}
