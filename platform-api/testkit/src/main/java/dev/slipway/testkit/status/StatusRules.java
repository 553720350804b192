package dev.slipway.testkit.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold for an object after every pass: every owned condition is present exactly once with a reason and a time;
 * the observed generation is the object's; Stalled means not Ready; Ready means not Reconciling; a condition that says
 * what is wrong says it in words. All broken rules are reported together.
 */
public final class StatusRules {

    private static final Set<String> STATUSES = Set.of("True", "False", "Unknown");

    private final Set<String> owned;

    private StatusRules(Set<String> owned) {
        this.owned = owned;
    }

    /** Rules for a kind whose controller owns these condition types. */
    public static StatusRules owning(String... conditionTypes) {
        return new StatusRules(Set.of(conditionTypes));
    }

    /** Fails with all broken rules. */
    public void check(HasMetadata object) {
        var broken = broken(Serialization.jsonMapper().valueToTree(object));
        if (!broken.isEmpty()) {
            throw new AssertionError(
                    object.getKind() + "/" + object.getMetadata().getName() + ":\n  " + String.join("\n  ", broken)
                            + "\n" + Serialization.asYaml(object));
        }
    }

    List<String> broken(JsonNode object) {
        var problems = new ArrayList<String>();
        var byType = new HashMap<String, JsonNode>();
        for (var condition : object.path("status").path("conditions")) {
            var type = condition.path("type").asText();
            if (byType.put(type, condition) != null) {
                problems.add(type + " is there twice");
            }
            shape(type, condition, problems);
        }
        owned.stream()
                .filter(type -> !byType.containsKey(type))
                .sorted()
                .forEach(type -> problems.add(type + " is missing"));
        generation(object, byType, problems);
        relations(byType, problems);
        return problems;
    }

    private static void shape(String type, JsonNode condition, List<String> problems) {
        if (!STATUSES.contains(condition.path("status").asText())) {
            problems.add(type + " has the status '" + condition.path("status").asText() + "'");
        }
        if (condition.path("reason").asText().isBlank()) {
            problems.add(type + " has no reason");
        }
        if (!isTime(condition.path("lastTransitionTime").asText())) {
            problems.add(type + " has no lastTransitionTime");
        }
    }

    private static boolean isTime(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Kinds say it once for the whole status, or in every condition, or both. */
    private void generation(JsonNode object, Map<String, JsonNode> byType, List<String> problems) {
        var generation = object.path("metadata").path("generation");
        if (generation.isMissingNode()) {
            return;
        }
        var whole = object.path("status").path("observedGeneration");
        if (!whole.isMissingNode() && whole.asLong() != generation.asLong()) {
            problems.add("observedGeneration is " + whole + ", the object's generation is " + generation);
        }
        for (var type : owned) {
            var own = byType.getOrDefault(type, object.path("none")).path("observedGeneration");
            if (whole.isMissingNode() && byType.containsKey(type) && own.isMissingNode()) {
                problems.add(type + " has no observedGeneration, nor has the status");
            } else if (!own.isMissingNode() && own.asLong() != generation.asLong()) {
                problems.add(type + " has observedGeneration " + own + ", the object's generation is " + generation);
            }
        }
    }

    private static void relations(Map<String, JsonNode> byType, List<String> problems) {
        if (is(byType, "Stalled", "True") && !is(byType, "Ready", "False")) {
            problems.add("Stalled, but Ready is not False");
        }
        if (is(byType, "Ready", "True") && is(byType, "Reconciling", "True")) {
            problems.add("Ready and Reconciling at the same time");
        }
        for (var type : List.of("Ready", "Synced")) {
            if (is(byType, type, "False") && text(byType, type, "message").isBlank()) {
                problems.add(type + " is False without a message");
            }
        }
    }

    private static boolean is(Map<String, JsonNode> byType, String type, String status) {
        return text(byType, type, "status").equals(status);
    }

    private static String text(Map<String, JsonNode> byType, String type, String field) {
        var condition = byType.get(type);
        return condition == null ? "" : condition.path(field).asText();
    }
}
