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
    private int intent;

    Draft(SetState state) {
        this.state = state;
        this.intent = state.wanted();
    }

    SetState state() {
        return state;
    }

    int intent() {
        return intent;
    }

    void scale(int replicas, String reason) {
        intent = replicas;
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

    /** Return how many machines there are or are going to be, whichever is more. */
    int machines() {
        return Math.max(intent, state.existing());
    }

    /** Return how many machines are on their way out. */
    int leaving() {
        return Math.max(state.existing() - intent, 0);
    }

    SetPlan plan() {
        return new SetPlan(state.name(), intent, Map.copyOf(annotations), Set.copyOf(removed), List.copyOf(reasons));
    }
}
