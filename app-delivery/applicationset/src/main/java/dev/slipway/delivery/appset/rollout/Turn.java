package dev.slipway.delivery.appset.rollout;

import dev.slipway.api.argocd.ApplicationSetApplicationStatus;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets as many wait no longer as their step allows. */
record Turn(Steps steps, List<ApplicationSetApplicationStatus> observed, Map<Integer, String> badLimits) {

    private static final int WHOLE = 100;

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
            boolean healthy = steps.members(step).stream().allMatch(name -> Progress.HEALTHY.equals(states.get(name)));
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
