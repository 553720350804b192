package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;

/** The check of all kinds of Airlock Microgateway: policies tell how each of their ancestors took them. */
final class AirlockHealth {

    private AirlockHealth() {}

    static Health of(KubeObject object) {
        String kind = object.kind();
        List<KubeObject> ancestors = Field.items(object, "status", "ancestors");
        if (!kind.endsWith("Policy")) {
            return Health.healthy(kind + " is healthy");
        }
        return stale(object, ancestors)
                .or(() -> ancestors.stream()
                        .flatMap(ancestor -> refused(ancestor).stream())
                        .findFirst())
                .orElseGet(() -> accepted(kind, ancestors));
    }

    /** Unlike elsewhere a condition that tells no generation is an old one. */
    private static Optional<Health> stale(KubeObject object, List<KubeObject> ancestors) {
        Optional<Long> generation = Field.present(object, "metadata", "generation");
        if (generation.isEmpty()) {
            return Optional.empty();
        }
        return ancestors.stream()
                .filter(ancestor -> Field.items(ancestor, "conditions").stream()
                        .anyMatch(condition ->
                                !Field.present(condition, "observedGeneration").equals(generation)))
                .findFirst()
                .map(ancestor -> Health.progressing(
                        "Waiting for Ancestor " + name(ancestor) + " to update " + object.kind() + " status"));
    }

    private static Optional<Health> refused(KubeObject ancestor) {
        return Field.items(ancestor, "conditions").stream()
                .filter(condition -> List.of("Accepted", "ResolvedRefs").contains(Field.type(condition)))
                .filter(condition -> !Field.isTrue(condition))
                .findFirst()
                .map(condition -> Health.degraded("Ancestor " + name(ancestor) + ": " + Field.message(condition)));
    }

    /** Of ancestors that refuse nothing the last one decides. */
    private static Health accepted(String kind, List<KubeObject> ancestors) {
        if (ancestors.isEmpty()) {
            return Health.progressing("Waiting for " + kind + " status");
        }
        KubeObject last = ancestors.get(ancestors.size() - 1);
        boolean accepted = Field.items(last, "conditions").stream().anyMatch(OrderedRules.holds("Accepted", "type"));
        return accepted
                ? Health.healthy(kind + " is healthy")
                : Health.degraded("Ancestor " + name(last) + ": " + kind + " is not accepted");
    }

    private static String name(KubeObject ancestor) {
        return Field.text(ancestor, "ancestorRef", "name");
    }
}
