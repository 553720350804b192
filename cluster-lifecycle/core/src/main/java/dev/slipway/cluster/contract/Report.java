package dev.slipway.cluster.contract;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A status in the making: conditions of v1beta2, those that v1beta1 had, and fields. Of the conditions that the object has
 * only the owner's own are carried on: other controllers report on the same object.
 */
public final class Report {

    private static final String IGNORED = "FieldsIgnored";

    private final KubeObject object;
    private final Instant now;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Object> deprecated = new ArrayList<>();
    private Conditions conditions;

    public Report(KubeObject object, Instant now, Set<String> own) {
        this.object = object;
        this.now = now;
        List<Condition> kept = object.conditions().stream()
                .filter(condition -> own.contains(condition.type()))
                .toList();
        this.conditions = Conditions.continuing(kept, object.generation(), now);
    }

    /** Say a condition. */
    public Report say(String type, String status, String reason, String message) {
        conditions = conditions.with(type, status, reason, message);
        return this;
    }

    /** Say a condition that is true or false. */
    public Report say(String type, boolean holds, String reason, String message) {
        return say(type, holds ? "True" : "False", reason, message);
    }

    /** Say that nothing is done, or that it is. */
    public Report paused(Optional<String> why) {
        return say("Paused", why.isPresent(), why.isPresent() ? "Paused" : "NotPaused", why.orElse(""));
    }

    /** Say which fields have no effect; none take the condition away. */
    public Report ignored(List<String> paths) {
        conditions = paths.isEmpty()
                ? conditions.without(IGNORED)
                : conditions.isTrue(IGNORED, "NotBuilt", String.join(", ", paths) + " have no effect yet");
        return this;
    }

    /** Say a condition in the form of v1beta1; a severity is given only with one that does not hold. */
    public Report deprecated(String type, boolean holds, String reason, String message) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("type", type);
        condition.put("status", holds ? "True" : "False");
        if (!holds) {
            condition.put("severity", "Info");
            condition.put("reason", reason);
            if (!message.isEmpty()) {
                condition.put("message", message);
            }
        }
        condition.put("lastTransitionTime", since(type, holds ? "True" : "False"));
        deprecated.add(condition);
        return this;
    }

    private String since(String type, String status) {
        return object.list("status", "deprecated", "v1beta1", "conditions").stream()
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .filter(old -> type.equals(old.get("type")) && status.equals(old.get("status")))
                .map(old -> String.valueOf(old.get("lastTransitionTime")))
                .findFirst()
                .orElseGet(() -> now.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    public Report field(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    public boolean isTrue(String type) {
        return conditions.get(type).filter(Condition::isTrue).isPresent();
    }

    public String message(String type) {
        return conditions.get(type).map(Condition::message).orElse("");
    }

    /** Return the whole status. */
    public Map<String, Object> status() {
        Map<String, Object> status = new LinkedHashMap<>(fields);
        status.put("observedGeneration", object.generation());
        status.put("conditions", Json.trees(conditions.list()));
        if (!deprecated.isEmpty()) {
            status.put("deprecated", Map.of("v1beta1", Map.of("conditions", deprecated)));
        }
        return status;
    }
}
