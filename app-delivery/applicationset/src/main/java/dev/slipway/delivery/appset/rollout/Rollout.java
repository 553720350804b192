package dev.slipway.delivery.appset.rollout;

import dev.slipway.api.argocd.ApplicationSetApplicationStatus;
import dev.slipway.api.argocd.RolloutStep;
import dev.slipway.delivery.appset.rollout.Progress.Observed;
import dev.slipway.kernel.object.KubeObject;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    private static final int WHOLE = 100;

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

    /** Lets as many wait no longer as their step allows. */
    private record Turn(Steps steps, List<ApplicationSetApplicationStatus> observed, Map<Integer, String> badLimits) {

        List<ApplicationSetApplicationStatus> moved(Instant now) {
            Set<String> open = open();
            Map<Integer, Integer> updating = new HashMap<>();
            observed.stream()
                    .filter(status -> isUpdating(status.status()))
                    .forEach(status -> updating.merge(steps.stepOf(status.application()), 1, Integer::sum));
            List<ApplicationSetApplicationStatus> moved = new ArrayList<>();
            for (ApplicationSetApplicationStatus status : observed) {
                int step = steps.stepOf(status.application());
                boolean goes = status.status().equals(Progress.WAITING)
                        && open.contains(status.application())
                        && updating.getOrDefault(step, 0) < limit(step);
                if (goes) {
                    updating.merge(step, 1, Integer::sum);
                }
                moved.add(goes ? pending(status, now) : status);
            }
            return moved;
        }

        private static ApplicationSetApplicationStatus pending(ApplicationSetApplicationStatus status, Instant now) {
            return new Progress(status, now)
                    .to(
                            Progress.PENDING,
                            "Application moved to Pending status, watching for the Application resource to start"
                                    + " Progressing");
        }

        private static boolean isUpdating(String state) {
            return state.equals(Progress.PENDING) || state.equals(Progress.PROGRESSING);
        }

        /** The members of all steps up to the first that is not wholly healthy. */
        private Set<String> open() {
            Map<String, String> states = observed.stream()
                    .collect(Collectors.toMap(
                            ApplicationSetApplicationStatus::application,
                            ApplicationSetApplicationStatus::status,
                            (first, second) -> first));
            Set<String> open = new HashSet<>();
            for (int step = 0; step < steps.count(); step++) {
                open.addAll(steps.members(step));
                boolean healthy =
                        steps.members(step).stream().allMatch(name -> Progress.HEALTHY.equals(states.get(name)));
                if (!healthy) {
                    break;
                }
            }
            return open;
        }

        private int limit(int step) {
            IntOrString limit = step < 0 ? null : steps.spec(step).maxUpdate();
            if (limit == null) {
                return Integer.MAX_VALUE;
            }
            if (limit.getIntVal() != null) {
                return limit.getIntVal();
            }
            String text = String.valueOf(limit.getStrVal());
            long total = observed.stream()
                    .filter(status -> steps.stepOf(status.application()) == step)
                    .count();
            try {
                if (!text.endsWith("%")) {
                    throw new NumberFormatException("no percentage");
                }
                int share = Integer.parseInt(text.substring(0, text.length() - 1));
                return share == 0 ? 0 : (int) Math.max(1, total * share / WHOLE);
            } catch (NumberFormatException broken) {
                badLimits.put(step, text);
                return 1;
            }
        }
    }
}
