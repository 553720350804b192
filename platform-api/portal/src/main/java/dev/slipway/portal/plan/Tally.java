package dev.slipway.portal.plan;

import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import java.util.List;
import java.util.function.Predicate;

/** How much a plan comes to. Pure. */
public record Tally(List<Change> objects, List<Change> calls, long problems) {

    public static Tally of(Prediction prediction) {
        return new Tally(
                prediction.changes().stream().map(PredictedChange::change).toList(),
                prediction.changes().stream()
                        .flatMap(change -> change.calls().stream())
                        .map(call -> call.change())
                        .toList(),
                prediction.changes().stream()
                        .filter(change -> !change.problem().isEmpty())
                        .count());
    }

    public String text() {
        String failing = problems == 0 ? "" : "; " + problems + " would fail";
        return "Objects: " + line(objects) + ". Cloud: " + line(calls) + failing + ".";
    }

    private static String line(List<Change> changes) {
        return count(changes, Change.Create.class::isInstance) + " to create, "
                + count(changes, Change.Update.class::isInstance) + " to change, "
                + count(changes, Change.Replace.class::isInstance) + " to replace, "
                + count(changes, Change.Delete.class::isInstance) + " to delete";
    }

    private static long count(List<Change> changes, Predicate<Change> which) {
        return changes.stream().filter(which).count();
    }
}
