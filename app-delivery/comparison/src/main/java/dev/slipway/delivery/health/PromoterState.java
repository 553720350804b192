package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What all kinds of GitOps Promoter have in common: they leave behind finalizers, have a condition that says whether
 * they were reconciled, and only then fields of their own.
 */
record PromoterState(Texts texts, List<String> types, List<Leaving> leavings, Function<KubeObject, Health> rest)
        implements Function<KubeObject, Health> {

    /** The sentences of one kind; {@code unknown} is empty where an unknown condition counts as a true one. */
    record Texts(
            String initial,
            String deleting,
            String stale,
            String failed,
            String failedFor,
            Optional<String> unknown,
            String missing) {}

    /** Return the check of a kind that speaks of its reconciliation. */
    static PromoterState reconciled(String title, String inSentence, Function<KubeObject, Health> rest) {
        String failed = title + " reconciliation failed";
        Texts texts = new Texts(
                "Initializing " + inSentence,
                title + " is being deleted",
                "Waiting for " + inSentence + " spec update to be observed",
                failed,
                failed,
                Optional.empty(),
                title + " is not ready yet");
        return new PromoterState(texts, List.of("Ready"), List.of(), rest);
    }

    /** Return the check of a kind that speaks of its name, to be completed by {@link #failing}. */
    static PromoterState of(String kind, String initial, Function<KubeObject, Health> rest) {
        Texts texts = new Texts(
                "Initializing " + initial,
                kind + " is being deleted",
                "Waiting for " + kind + " spec update to be observed",
                "",
                "",
                Optional.empty(),
                kind + " Ready condition is missing");
        return new PromoterState(texts, List.of("Ready"), List.of(), rest);
    }

    PromoterState failing(String failed, String failedFor, String unknown) {
        Texts all = new Texts(
                texts.initial, texts.deleting, texts.stale, failed, failedFor, Optional.of(unknown), texts.missing);
        return new PromoterState(all, types, leavings, rest);
    }

    PromoterState leaving(String deleting, Leaving... finalizers) {
        Texts all = new Texts(
                texts.initial, deleting, texts.stale, texts.failed, texts.failedFor, texts.unknown, texts.missing);
        return new PromoterState(all, types, List.of(finalizers), rest);
    }

    PromoterState readyBy(String... conditions) {
        return new PromoterState(texts, List.of(conditions), leavings, rest);
    }

    @Override
    public Health apply(KubeObject object) {
        if (object.isDeleting()) {
            return Health.progressing(deleting(object));
        }
        if (object.at("status").isEmpty()) {
            return Health.progressing(texts.initial);
        }
        List<KubeObject> conditions = Field.conditions(object).stream()
                .filter(condition -> types.contains(Field.type(condition)))
                .toList();
        return conditions.isEmpty()
                ? Health.progressing(texts.missing)
                : conditions.stream()
                        .flatMap(condition -> problem(condition, object).stream())
                        .findFirst()
                        .orElseGet(() -> rest.apply(object));
    }

    private String deleting(KubeObject object) {
        StringBuilder message = new StringBuilder(texts.deleting);
        for (String finalizer : object.finalizers()) {
            leavings.stream()
                    .filter(leaving -> leaving.finalizer().equals(finalizer))
                    .forEach(leaving -> message.append(' ').append(leaving.text()));
        }
        return message.toString();
    }

    private Optional<Health> problem(KubeObject condition, KubeObject object) {
        if (OrderedRules.isStale(condition, object)) {
            return Optional.of(Health.progressing(texts.stale));
        }
        return switch (Field.text(condition, "status")) {
            case "False" -> Optional.of(Health.degraded(failure(condition)));
            case "Unknown" -> texts.unknown.map(unknown -> Health.progressing(because(unknown, condition, "Unknown")));
            default -> Optional.empty();
        };
    }

    /** The reason ReconciliationError says nothing that the sentence does not say. */
    private String failure(KubeObject condition) {
        return OrderedRules.reason(condition).equals("ReconciliationError")
                ? texts.failed + ": " + condition.text("message").orElse("Unknown error")
                : because(texts.failedFor, condition, "Unknown error");
    }

    private static String because(String sentence, KubeObject condition, String unknown) {
        return sentence + " (" + condition.text("reason").orElse("Unknown") + "): "
                + condition.text("message").orElse(unknown);
    }
}
