package dev.slipway.delivery.appset.rollout;

import dev.slipway.api.argocd.ApplicationSetApplicationStatus;
import dev.slipway.api.argocd.RolloutStep;
import dev.slipway.delivery.appset.rollout.Progress.Observed;
import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One look at a rolling sync.
 *
 * @param statuses the state of every Application, to be written down
 * @param due the Applications whose sync is to be asked for now
 * @param problem what is wrong with how the steps are written
 * @param running the step that is under way, counting from one; empty when the rollout is complete
 */
public record Rollout(
        List<ApplicationSetApplicationStatus> statuses,
        Set<String> due,
        Optional<String> problem,
        Optional<String> running) {

    public Rollout {
        statuses = List.copyOf(statuses);
        due = Set.copyOf(due);
    }

    /**
     * What is known.
     *
     * @param steps the steps of the strategy
     * @param known what was written down last
     * @param current the Applications that exist
     * @param desired those that the set stands for
     */
    public record Situation(
            List<RolloutStep> steps,
            List<ApplicationSetApplicationStatus> known,
            List<KubeObject> current,
            List<KubeObject> desired) {}

    /** Look at a rollout; {@code differs} says whether an existing Application is not yet as the set wants it. */
    public static Rollout of(Situation situation, Predicate<KubeObject> differs, Instant now) {
        Steps steps = Steps.of(situation.steps(), situation.desired());
        Map<String, ApplicationSetApplicationStatus> known = situation.known().stream()
                .collect(Collectors.toMap(
                        ApplicationSetApplicationStatus::application, Function.identity(), (first, second) -> first));
        List<ApplicationSetApplicationStatus> observed = new ArrayList<>();
        for (KubeObject app : situation.current()) {
            int step = steps.stepOf(app.name());
            observed.add(Progress.of(
                    known.get(app.name()), Observed.of(app, differs.test(app)), step < 0 ? -1 : step + 1, now));
        }
        Map<Integer, String> badLimits = new TreeMap<>();
        List<ApplicationSetApplicationStatus> moved = new Turn(steps, observed, badLimits).moved(now);
        Set<String> due = moved.stream()
                .filter(status -> status.status().equals(Progress.PENDING))
                .map(ApplicationSetApplicationStatus::application)
                .collect(Collectors.toSet());
        return new Rollout(moved, due, steps.problem(badLimits), running(steps, moved));
    }

    private static Optional<String> running(Steps steps, List<ApplicationSetApplicationStatus> statuses) {
        for (int i = 1; i <= steps.count(); i++) {
            String step = Integer.toString(i);
            boolean unfinished = statuses.stream()
                    .anyMatch(status ->
                            status.step().equals(step) && !status.status().equals(Progress.HEALTHY));
            if (unfinished) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
