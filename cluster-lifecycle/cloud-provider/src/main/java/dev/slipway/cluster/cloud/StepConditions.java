package dev.slipway.cluster.cloud;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conditions in the form of Cluster API's contract v1beta1, one for each visible step: they have a severity when they do
 * not hold, and no generation. An immutable value.
 */
public final class StepConditions {

    private static final String IGNORED = "FieldsIgnored";

    /** No part of a cluster takes this long in a cloud that is well; nothing is given up then, but somebody should look. */
    private static final Duration LONG = Duration.ofMinutes(30);

    private final Conditions conditions;
    private final Map<String, String> severities;
    private final Instant now;

    private StepConditions(Conditions conditions, Map<String, String> severities, Instant now) {
        this.conditions = conditions;
        this.severities = Map.copyOf(severities);
        this.now = now;
    }

    /** Return the conditions that continue what the owner says now. */
    public static StepConditions continuing(KubeObject owner, Instant now) {
        Map<String, String> severities = new LinkedHashMap<>();
        for (Object item : owner.list("status", "conditions")) {
            if (item instanceof Map<?, ?> map && map.get("type") != null && map.get("severity") != null) {
                severities.put(String.valueOf(map.get("type")), String.valueOf(map.get("severity")));
            }
        }
        return new StepConditions(Conditions.continuing(owner.conditions(), null, now), severities, now);
    }

    /** Say how far a step has come; {@code failure} is the peer's reason for one that failed. */
    public StepConditions step(String type, Progress progress, String failure) {
        return progress.fold(
                ready -> isTrue(type),
                waiting -> waiting(type, "InProgress", waiting),
                failed -> isFalse(type, failure, "Error", failed.message()));
    }

    /** Say where the removal of a step has come to. */
    public StepConditions leaving(String type, Progress progress) {
        return progress.fold(
                ready -> isFalse(type, "Deleted", "Info", null),
                waiting -> waiting(type, "Deleting", waiting),
                failed -> isFalse(type, "DeletingFailed", "Warning", failed.message()));
    }

    /** Say what is waited for and since when; what takes too long is a warning with what to do, and is waited for on. */
    public StepConditions waiting(String type, String reason, Progress.Waiting waiting) {
        return Duration.between(waiting.since(), now).compareTo(LONG) < 0
                ? isFalse(type, reason, "Info", waiting.message())
                : isFalse(
                        type,
                        reason,
                        "Warning",
                        waiting.message()
                                + ". This takes unusually long. Look for it in the cloud's console, and at its"
                                + " status page; it is waited for on, and whatever it becomes is said here");
    }

    public StepConditions isTrue(String type) {
        return isTrue(type, "", null);
    }

    public StepConditions isTrue(String type, String reason, @Nullable String message) {
        return new StepConditions(conditions.isTrue(type, reason, message), severities, now);
    }

    /** @param severity Error, Warning or Info */
    public StepConditions isFalse(String type, String reason, String severity, @Nullable String message) {
        Map<String, String> changed = new LinkedHashMap<>(severities);
        changed.put(type, severity);
        return new StepConditions(conditions.isFalse(type, reason, message), changed, now);
    }

    public StepConditions without(String type) {
        return new StepConditions(conditions.without(type), severities, now);
    }

    /** Say which fields have no effect; none take the condition away. */
    public StepConditions ignoring(List<String> paths) {
        return paths.isEmpty()
                ? without(IGNORED)
                : isTrue(IGNORED, "NotBuilt", String.join(", ", paths) + " have no effect yet");
    }

    /** Return the list as it stands in a status. */
    public List<Object> list() {
        List<Object> list = new ArrayList<>();
        conditions.list().forEach(condition -> list.add(tree(condition)));
        return list;
    }

    private Map<String, Object> tree(Condition condition) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", condition.type());
        tree.put("status", condition.status());
        if (!condition.isTrue() && severities.containsKey(condition.type())) {
            tree.put("severity", severities.get(condition.type()));
        }
        if (!condition.reason().isEmpty()) {
            tree.put("reason", condition.reason());
        }
        if (condition.message() != null && !condition.message().isEmpty()) {
            tree.put("message", condition.message());
        }
        tree.put("lastTransitionTime", condition.lastTransitionTime());
        return tree;
    }
}
