package dev.slipway.portal.listing;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes rows of objects. */
public final class Rows {

    private static final String APPLICATIONS = "argoproj.io";
    /** What says how an object stands, the first that it has. */
    private static final List<String> TELLING = List.of("Ready", "Available", "Healthy", "Established");

    private static final int LONGEST = 400;

    private Rows() {}

    /** Return the row of an object, with the details that lists of its kind show. */
    public static Row of(KubeObject object) {
        boolean delivered = object.gvk().group().equals(APPLICATIONS);
        Standing standing = delivered ? application(object) : conditions(object);
        return new Row(
                object.ref(),
                object.uid(),
                object.labels(),
                object.isDeleting() ? RowState.DELETING : standing.state(),
                oneLine(standing.message()),
                standing.since(),
                object.text("metadata", "creationTimestamp").orElse(""),
                details(object));
    }

    private record Standing(RowState state, String message, String since) {}

    private static Standing conditions(KubeObject object) {
        Optional<Condition> refused = object.condition("Synced")
                .filter(Condition::isFalse)
                .or(() -> object.condition("Stalled").filter(Condition::isTrue));
        Optional<Condition> telling = TELLING.stream()
                .flatMap(type -> object.condition(type).stream())
                .findFirst();
        Optional<Condition> said = refused.or(() -> telling);
        if (said.isEmpty()) {
            return new Standing(RowState.UNKNOWN, "has not said how it is yet", "");
        }
        Condition condition = said.get();
        RowState state = refused.isPresent() ? RowState.FAILED : standing(condition);
        return new Standing(state, state == RowState.READY ? "" : sentence(condition), condition.lastTransitionTime());
    }

    /** Return how something stands of which this condition tells. */
    public static RowState standing(Condition condition) {
        return condition.isTrue() ? RowState.READY : isFailure(condition) ? RowState.FAILED : RowState.PROGRESSING;
    }

    private static boolean isFailure(Condition condition) {
        return condition.isFalse() && condition.reason().matches(".*(Error|Failed|Failure|Denied|Invalid.*|Degraded)");
    }

    private static Standing application(KubeObject object) {
        String sync = object.text("status", "sync", "status").orElse("");
        String health = object.text("status", "health", "status").orElse("");
        String since = object.text("status", "health", "lastTransitionTime").orElse("");
        String errors = errors(object);
        boolean failed = !errors.isEmpty()
                || health.equals("Degraded")
                || isFailed(object.text("status", "operationState", "phase").orElse(""));
        if (failed) {
            return new Standing(RowState.FAILED, errors.isEmpty() ? said(object, health) : errors, since);
        }
        if (sync.isEmpty() && health.isEmpty()) {
            return new Standing(RowState.UNKNOWN, "has not said how it is yet", since);
        }
        boolean well = sync.equals("Synced") && (health.equals("Healthy") || health.isEmpty());
        return new Standing(
                well ? RowState.READY : RowState.PROGRESSING, well ? "" : said(object, sync + ", " + health), since);
    }

    private static boolean isFailed(String phase) {
        return phase.equals("Failed") || phase.equals("Error");
    }

    private static String said(KubeObject application, String otherwise) {
        return application
                .text("status", "health", "message")
                .or(() -> application
                        .text("status", "operationState", "message")
                        .filter(message -> !otherwise.startsWith("OutOfSync")))
                .filter(message -> !message.isEmpty())
                .orElse(otherwise);
    }

    /** Conditions of an Application have no status: each that is there says something. */
    private static String errors(KubeObject application) {
        return application.list("status", "conditions").stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .filter(item -> item.text("type").orElse("").endsWith("Error"))
                .map(item -> item.text("message").orElse(""))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> details(KubeObject object) {
        Map<String, String> details = new LinkedHashMap<>();
        switch (object.gvk().group()) {
            case APPLICATIONS -> applicationDetails(object, details);
            case "cluster.x-k8s.io" -> {
                put(details, "phase", object.text("status", "phase"));
                put(details, "version", object.text("spec", "topology", "version"));
                put(
                        details,
                        "class",
                        object.text("spec", "topology", "classRef", "name")
                                .or(() -> object.text("spec", "topology", "class")));
            }
            case "external-secrets.io" -> {
                put(details, "store", object.text("spec", "secretStoreRef", "name"));
                put(details, "secret", object.text("spec", "target", "name").or(() -> Optional.of(object.name())));
                put(details, "refreshed", object.text("status", "refreshTime"));
            }
            case "infra.contrib.fluxcd.io" -> {
                put(details, "pendingPlan", object.text("status", "plan", "pending"));
                put(details, "contentHash", object.text("status", "plan", "contentHash"));
                put(details, "revision", object.text("status", "lastAppliedRevision"));
            }
            default -> composed(object, details);
        }
        return Map.copyOf(details);
    }

    private static void applicationDetails(KubeObject object, Map<String, String> details) {
        put(details, "project", object.text("spec", "project"));
        put(details, "sync", object.text("status", "sync", "status"));
        put(details, "health", object.text("status", "health", "status"));
        put(details, "revision", object.text("status", "sync", "revision"));
        put(details, "repository", object.text("spec", "source", "repoURL"));
        put(
                details,
                "destination",
                object.text("spec", "destination", "name")
                        .filter(name -> !name.isEmpty())
                        .or(() -> object.text("spec", "destination", "server")));
    }

    private static void composed(KubeObject object, Map<String, String> details) {
        put(details, "composite", object.text("spec", "resourceRef", "name"));
        put(
                details,
                "composition",
                object.text("spec", "compositionRef", "name")
                        .or(() -> object.text("spec", "crossplane", "compositionRef", "name")));
        put(details, "externalName", object.annotation("crossplane.io/external-name"));
        put(details, "providerConfig", object.text("spec", "providerConfigRef", "name"));
        put(details, "secret", object.text("spec", "writeConnectionSecretToRef", "name"));
    }

    private static void put(Map<String, String> details, String name, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> details.put(name, text));
    }

    private static String sentence(Condition condition) {
        String message = condition.message();
        return message == null || message.isEmpty() ? condition.reason() : condition.reason() + ": " + message;
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
