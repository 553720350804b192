package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The check of KServe's inference services, whose message lists all that is not as it should be. */
final class ModelHealth {

    private ModelHealth() {}

    static Health inference(KubeObject object) {
        List<KubeObject> conditions = Field.conditions(object);
        Optional<String> transition = transition(object);
        if (object.at("status", "conditions").isEmpty()) {
            return Health.progressing("Waiting for InferenceService to report status...");
        }
        if (conditions.stream().anyMatch(condition -> OrderedRules.is(condition, "Stopped", "True"))) {
            return Health.suspended("InferenceService is Stopped");
        }
        if (transition.isEmpty() && conditions.stream().noneMatch(ModelHealth::counts)) {
            return Health.healthy("InferenceService is healthy.");
        }
        boolean broken = transition.filter(state -> !state.equals("InProgress")).isPresent();
        String message =
                transition.map(state -> "0: transitionStatus | " + state).orElse("") + faults(conditions);
        return broken ? Health.degraded(message) : Health.progressing(message);
    }

    /** Return the state of the model where it is another than the wanted one. */
    private static Optional<String> transition(KubeObject object) {
        return object.at("status", "modelStatus")
                .map(present -> Field.text(object, "status", "modelStatus", "transitionStatus"))
                .filter(state -> !state.equals("UpToDate"));
    }

    /** A service that runs has a false condition Stopped. */
    private static boolean counts(KubeObject condition) {
        return switch (Field.text(condition, "status")) {
            case "Unknown" -> true;
            case "False" -> !isStopped(condition);
            default -> false;
        };
    }

    private static boolean isStopped(KubeObject condition) {
        return Field.type(condition).equals("Stopped");
    }

    private static String faults(List<KubeObject> conditions) {
        StringBuilder message = new StringBuilder();
        IntStream.range(0, conditions.size())
                .filter(index -> !Field.isTrue(conditions.get(index)) && !isStopped(conditions.get(index)))
                .forEach(index -> message.append(fault(index + 1, conditions.get(index))));
        return message.toString();
    }

    private static String fault(int number, KubeObject condition) {
        String start = " | " + number + ": " + Field.type(condition);
        return Stream.of("status", "reason", "message")
                .map(field -> Field.text(condition, field))
                .filter(text -> !text.isEmpty())
                .reduce(start, (all, text) -> all + " | " + text);
    }
}
