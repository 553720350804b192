package dev.slipway.kernel.plan;

import java.util.List;

/**
 * Everything that would follow from a proposal, parents before their parts. Objects that would stay as they are show up
 * only where something below them would change, or where they have a problem.
 *
 * @param notes what is to be known about the whole, such as that it was cut short
 */
public record Prediction(List<PredictedChange> changes, List<String> notes) {

    public Prediction {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    public boolean hasChanges() {
        return changes.stream().anyMatch(PredictedChange::isChange);
    }

    public boolean hasProblems() {
        return changes.stream().anyMatch(change -> !change.problem().isEmpty());
    }
}
