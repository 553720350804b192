package dev.slipway.delivery.handover;

import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The status of an Application that an agent delivers: what the agent says, and what the hub has to add. Pure. */
final class HandoverStatus {

    /** Something for a condition; the types are Argo CD's. */
    record Problem(String type, String message) {

        static final String COMPARISON = "ComparisonError";

        static Problem invalid(String message) {
            return new Problem("InvalidSpecError", message);
        }

        static Problem comparison(String message) {
            return new Problem(COMPARISON, message);
        }

        static Problem deletion(String message) {
            return new Problem("DeletionError", message);
        }
    }

    private static final String[] CONDITIONS = {"conditions"};
    private static final String[] PHASE = {"operationState", "phase"};
    private static final String[] STARTED = {"operationState", "startedAt"};

    private HandoverStatus() {}

    /** Return the status; {@code reported} is empty before the agent has said anything. */
    static Map<String, Object> of(
            KubeObject application, Map<String, Object> reported, List<Problem> problems, Instant now) {
        KubeObject before = KubeObject.of(application.map("status"));
        KubeObject status = reported.isEmpty() ? before : KubeObject.of(reported);
        status = terminating(before, status);
        if (status.at("sync", "comparedTo").isPresent()) {
            status = status.with(application.map("spec", "destination"), "sync", "comparedTo", "destination");
        }
        if (problems.stream().anyMatch(problem -> problem.type().equals(Problem.COMPARISON))
                && status.at("sync").isPresent()) {
            status = status.with("Unknown", "sync", "status");
        }
        List<Object> conditions = new ArrayList<>(reported.isEmpty() ? List.of() : status.list(CONDITIONS));
        problems.forEach(problem -> conditions.add(condition(before, problem, now)));
        return conditions.isEmpty()
                ? status.without(CONDITIONS).tree()
                : status.with(conditions, CONDITIONS).tree();
    }

    /** Somebody who ends an operation writes that into the hub's status, and the agent is still to hear of it. */
    private static KubeObject terminating(KubeObject before, KubeObject reported) {
        return isTerminating(before, reported) ? reported.with("Terminating", PHASE) : reported;
    }

    private static boolean isTerminating(KubeObject before, KubeObject reported) {
        return before.text(PHASE).filter("Terminating"::equals).isPresent()
                && reported.text(PHASE).filter("Running"::equals).isPresent()
                && before.text(STARTED).equals(reported.text(STARTED));
    }

    /** Return when the operation began that somebody wants to end; empty when nobody does. */
    static String terminated(KubeObject application, Map<String, Object> reported) {
        KubeObject before = KubeObject.of(application.map("status"));
        return isTerminating(before, KubeObject.of(reported))
                ? before.text(STARTED).orElse("")
                : "";
    }

    private static Map<String, Object> condition(KubeObject before, Problem problem, Instant now) {
        String since = before.list(CONDITIONS).stream()
                .filter(Map.class::isInstance)
                .map(old -> KubeObject.of((Map<?, ?>) old))
                .filter(old -> old.text("type").filter(problem.type()::equals).isPresent()
                        && old.text("message").filter(problem.message()::equals).isPresent())
                .flatMap(old -> old.text("lastTransitionTime").stream())
                .findFirst()
                .orElse(now.truncatedTo(ChronoUnit.SECONDS).toString());
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("lastTransitionTime", since);
        condition.put("message", problem.message());
        condition.put("type", problem.type());
        return condition;
    }
}
