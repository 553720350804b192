package dev.slipway.portal.trace;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.portal.trace.State.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the state of an object from its status. */
public final class States {

    private static final Set<String> WELL = Set.of("Healthy", "");

    private States() {}

    public static State of(KubeObject object) {
        Optional<Condition> synced = object.condition("Synced");
        // Clusters and Deployments have the other one.
        Optional<Condition> ready = object.condition("Ready").or(() -> object.condition("Available"));
        boolean refused = synced.filter(condition -> !condition.isTrue()).isPresent();
        Level level = refused ? Level.FAILED : readiness(object, synced, ready);
        Optional<Condition> telling = refused ? synced : ready.or(() -> synced);
        String message = level == Level.OK ? "" : telling.map(States::text).orElse("has no status yet");
        return new State(
                level,
                status(synced),
                status(ready),
                telling.map(Condition::lastTransitionTime)
                        .orElse(object.text("metadata", "creationTimestamp").orElse("")),
                deleting(object, message));
    }

    /** An object of a kind that has no such conditions is well once it is there. */
    private static Level readiness(KubeObject object, Optional<Condition> synced, Optional<Condition> ready) {
        boolean reports =
                synced.isPresent() || ready.isPresent() || object.at("spec").isPresent();
        boolean well = ready.map(Condition::isTrue).orElse(!reports);
        return well && !object.isDeleting() ? Level.OK : Level.WAITING;
    }

    private static String deleting(KubeObject object, String message) {
        return object.text("metadata", "deletionTimestamp")
                .map(when -> "being deleted since " + when + (message.isEmpty() ? "" : "; " + message))
                .orElse(message);
    }

    private static String status(Optional<Condition> condition) {
        return condition.map(Condition::status).orElse(State.NONE);
    }

    static State application(KubeObject application) {
        String sync = application.text("status", "sync", "status").orElse("Unknown");
        String health = application.text("status", "health", "status").orElse("Unknown");
        String problems = problems(application);
        boolean synced = sync.equals("Synced");
        Level level = !problems.isEmpty() ? Level.FAILED : synced ? Level.OK : Level.WAITING;
        String since = application
                .text("status", "health", "lastTransitionTime")
                .or(() -> application.text("status", "reconciledAt"))
                .orElse("");
        return new State(level, sync, health, since, level == Level.OK ? "" : reason(application, problems));
    }

    private static String reason(KubeObject application, String problems) {
        return problems.isEmpty()
                ? oneLine(application
                        .text("status", "operationState", "message")
                        .orElse("the live objects are not what the commit says"))
                : problems;
    }

    private static String problems(KubeObject application) {
        List<String> messages = application.list("status", "conditions").stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .filter(item -> item.text("type").orElse("").matches(".*(Error|Warning)"))
                .map(item -> item.text("type").orElse("") + ": "
                        + item.text("message").orElse(""))
                .toList();
        return oneLine(String.join("; ", messages));
    }

    /** What an Application's status says about one of its objects. */
    static State resource(KubeObject entry) {
        String sync = entry.text("status").orElse("Unknown");
        String health = entry.text("health", "status").orElse("");
        boolean well = sync.equals("Synced") && WELL.contains(health);
        Level level = well ? Level.OK : health.equals("Degraded") ? Level.FAILED : Level.WAITING;
        String message = well ? "" : oneLine(entry.text("health", "message").orElse("not synced"));
        return new State(level, sync, health.isEmpty() ? State.NONE : health, "", message);
    }

    public static String text(Condition condition) {
        String message = condition.message() == null ? "" : condition.message();
        return oneLine(message.isEmpty() ? condition.reason() : condition.reason() + ": " + message);
    }

    public static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
