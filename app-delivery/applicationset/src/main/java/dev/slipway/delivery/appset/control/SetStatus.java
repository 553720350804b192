package dev.slipway.delivery.appset.control;

import dev.slipway.api.argocd.ApplicationSetApplicationStatus;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What a set says of itself: conditions with Argo CD's types, reasons and messages, and the health that follows. */
final class SetStatus {

    static final String GENERATED = "ParametersGenerated";
    static final String ERROR = "ErrorOccurred";
    static final String UP_TO_DATE = "ResourcesUpToDate";
    static final String ROLLOUT = "RolloutProgressing";
    static final String BAD_ROLLOUT = "InvalidRolloutConfig";

    private static final int MOST_RESOURCES = 5000;

    private record Condition(String status, String reason, String message) {}

    private final KubeObject set;
    private final String now;
    private final Map<String, Condition> conditions = new TreeMap<>();

    SetStatus(KubeObject set, Instant now) {
        this.set = set;
        this.now = now.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    void parametersGenerated() {
        conditions.put(
                GENERATED, new Condition("True", GENERATED, "Successfully generated parameters for all Applications"));
    }

    /** Everything is as it should be, unless an error was noted. */
    void upToDate() {
        if (!conditions.containsKey(ERROR)) {
            String message = "All applications have been generated successfully";
            conditions.put(ERROR, new Condition("False", "ApplicationSetUpToDate", message));
            conditions.put(UP_TO_DATE, new Condition("True", "ApplicationSetUpToDate", message));
        }
    }

    /** Note an error; the first one stays. */
    void error(String reason, String message) {
        if (!conditions.containsKey(ERROR)) {
            conditions.put(ERROR, new Condition("True", reason, message));
            conditions.put(UP_TO_DATE, new Condition("False", ERROR, message));
            conditions.putIfAbsent(GENERATED, new Condition("False", ERROR, message));
        }
    }

    void rollout(Optional<String> step, Optional<String> problem) {
        conditions.put(
                ROLLOUT,
                step.map(running -> new Condition(
                                "True",
                                "ApplicationSetModified",
                                "ApplicationSet is performing rollout of step " + running))
                        .orElseGet(() -> new Condition(
                                "False", "ApplicationSetRolloutComplete", "ApplicationSet Rollout has completed")));
        conditions.put(
                BAD_ROLLOUT,
                problem.map(why -> new Condition("True", "ApplicationSetInvalidRolloutConfig", why))
                        .orElseGet(() -> new Condition(
                                "False", "ApplicationSetValidRolloutConfig", "Rolling Sync Configured correctly")));
    }

    boolean hasError() {
        Condition error = conditions.get(ERROR);
        return error != null && error.status().equals("True");
    }

    String message() {
        Condition error = conditions.get(ERROR);
        return error == null ? "" : error.message();
    }

    String reason() {
        Condition error = conditions.get(ERROR);
        return error == null ? "" : error.reason();
    }

    /** Return the status of a set whose Applications were not looked at. */
    Map<String, Object> withoutApplications() {
        Map<String, Object> status = new LinkedHashMap<>(set.map("status"));
        status.put("conditions", list());
        status.put("health", health());
        return status;
    }

    Map<String, Object> of(Collection<KubeObject> applications, List<ApplicationSetApplicationStatus> rolloutStatuses) {
        Map<String, Object> status = new LinkedHashMap<>();
        if (!rolloutStatuses.isEmpty()) {
            status.put(
                    "applicationStatus",
                    rolloutStatuses.stream()
                            .map(entry -> (Object) Json.tree((Object) entry))
                            .toList());
        }
        status.put("conditions", list());
        status.put("health", health());
        List<Object> resources = Owned.sorted(applications).stream()
                .limit(MOST_RESOURCES)
                .map(SetStatus::resource)
                .toList();
        if (!resources.isEmpty()) {
            status.put("resources", resources);
        }
        status.put("resourcesCount", (long) applications.size());
        return status;
    }

    private static Object resource(KubeObject app) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("group", app.gvk().group());
        resource.put("kind", app.kind());
        resource.put("name", app.name());
        resource.put("namespace", app.namespace());
        resource.put("version", app.gvk().version());
        app.text("status", "sync", "status").ifPresent(sync -> resource.put("status", sync));
        app.text("status", "health", "status").ifPresent(health -> resource.put("health", Map.of("status", health)));
        return resource;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        conditions.forEach((type, condition) -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("lastTransitionTime", since(type, condition));
            tree.put("message", condition.message());
            tree.put("reason", condition.reason());
            tree.put("status", condition.status());
            tree.put("type", type);
            list.add(tree);
        });
        return list;
    }

    /** A condition is as old as all that it says. */
    private String since(String type, Condition condition) {
        return set.condition(type)
                .filter(old -> old.status().equals(condition.status())
                        && old.reason().equals(condition.reason())
                        && Objects.equals(old.message(), condition.message()))
                .map(dev.slipway.api.meta.Condition::lastTransitionTime)
                .filter(time -> !time.isEmpty())
                .orElse(now);
    }

    private Map<String, Object> health() {
        if (hasError()) {
            return health("Degraded", message());
        }
        Condition rollout = conditions.get(ROLLOUT);
        if (rollout != null && rollout.status().equals("True")) {
            return health("Progressing", rollout.message());
        }
        Condition upToDate = conditions.get(UP_TO_DATE);
        return upToDate != null && upToDate.status().equals("True")
                ? health("Healthy", upToDate.message())
                : health("Unknown", "Waiting for health status to be determined");
    }

    private static Map<String, Object> health(String status, String message) {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("message", message);
        health.put("status", status);
        return health;
    }
}
