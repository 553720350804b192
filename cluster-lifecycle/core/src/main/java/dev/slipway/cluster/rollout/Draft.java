package dev.slipway.cluster.rollout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a plan has come to so far about one set. */
final class Draft {

    private final SetState state;
    private final Map<String, String> annotations = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final List<String> reasons = new ArrayList<>();
    private int base;
    private int intent;
    private boolean scaled;

    Draft(SetState state) {
        this.state = state;
        this.base = state.wanted();
        this.intent = base;
    }

    SetState state() {
        return state;
    }

    /** Return what the set has before anything is decided: its replicas, and machines that it has just been given. */
    int base() {
        return base;
    }

    int intent() {
        return intent;
    }

    /** Return whether the number of replicas was decided about. */
    boolean isScaled() {
        return scaled;
    }

    void scale(int replicas, String reason) {
        intent = replicas;
        scaled = true;
        reasons.add(reason);
    }

    /** Take the decision back. */
    void leave(String reason) {
        intent = base;
        scaled = false;
        reasons.add(reason);
    }

    /** Count machines that were moved here. */
    void receive(int machines, String reason) {
        base += machines;
        intent = base;
        reasons.add(reason);
    }

    void note(String reason) {
        reasons.add(reason);
    }

    void annotate(String key, String value) {
        annotations.put(key, value);
    }

    void remove(String key) {
        if (state.annotations().containsKey(key)) {
            removed.add(key);
        }
    }

    /** Return how many machines there are or were meant to be, whichever is more. */
    int machines() {
        return Math.max(base, state.existing());
    }

    /** Return how many machines are on their way out. */
    int leaving() {
        return Math.max(state.existing() - Math.min(base, intent), 0);
    }

    SetPlan plan() {
        return new SetPlan(state.name(), intent, Map.copyOf(annotations), Set.copyOf(removed), List.copyOf(reasons));
    }
}
