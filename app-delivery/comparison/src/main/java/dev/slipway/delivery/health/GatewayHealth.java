package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks of the Gateway API's kinds; parents that have not seen the newest generation do not count. */
final class GatewayHealth {

    private GatewayHealth() {}

    static Health gatewayClass(KubeObject object) {
        return Field.conditions(object).stream()
                .filter(StatusRules.ofType("Accepted").and(condition -> isCurrent(object, condition)))
                .findFirst()
                .map(GatewayHealth::accepted)
                .orElse(Health.progressing("Waiting for GatewayClass status"));
    }

    private static Health accepted(KubeObject condition) {
        Function<KubeObject, Health> said =
                switch (Field.text(condition, "status")) {
                    case "True" -> StatusRules.saysOr(HealthCode.HEALTHY, "GatewayClass is accepted");
                    case "False" -> StatusRules.saysOr(HealthCode.DEGRADED, "GatewayClass is not accepted");
                    default -> StatusRules.saysOr(HealthCode.PROGRESSING, "Waiting for GatewayClass status");
                };
        return said.apply(condition);
    }

    private static boolean isCurrent(KubeObject object, KubeObject condition) {
        Optional<Long> observed = Field.present(condition, "observedGeneration");
        return object.generation() == 0 || observed.isEmpty() || observed.get() == object.generation();
    }

    static Health gateway(KubeObject object) {
        List<KubeObject> conditions = Field.conditions(object);
        if (conditions.isEmpty()) {
            return Health.progressing("Waiting for Gateway status");
        }
        Optional<Health> own = verdict(conditions, "");
        if (own.filter(health -> health.code() == HealthCode.DEGRADED).isPresent()) {
            return own.get();
        }
        for (KubeObject listener : Field.items(object, "status", "listeners")) {
            Optional<Health> one = verdict(Field.items(listener, "conditions"), "Listener: ");
            if (one.filter(health -> health.code() == HealthCode.DEGRADED).isPresent()) {
                return one.get();
            }
        }
        return own.orElse(Health.healthy("Gateway is healthy"));
    }

    /** Return what is wrong, the worst first; empty when nothing is. */
    private static Optional<Health> verdict(List<KubeObject> conditions, String prefix) {
        for (KubeObject condition : conditions) {
            String type = Field.type(condition);
            if (Field.isFalse(condition) && (type.equals("Accepted") || type.equals("ResolvedRefs"))) {
                return Optional.of(Health.degraded(prefix + message(condition)));
            }
        }
        return ConditionHealth.find(conditions, "Programmed")
                .filter(Field::isFalse)
                .map(condition -> Health.progressing(prefix + message(condition)));
    }

    private static String message(KubeObject condition) {
        return Field.message(condition).isEmpty()
                ? "Failed condition: " + Field.type(condition)
                : Field.message(condition);
    }

    static Health route(KubeObject object) {
        List<KubeObject> parents = Field.items(object, "status", "parents").stream()
                .filter(parent ->
                        Field.items(parent, "conditions").stream().allMatch(condition -> isCurrent(object, condition)))
                .toList();
        if (parents.isEmpty()) {
            return Health.progressing("Waiting for " + object.kind() + " status");
        }
        Optional<Health> worst = Optional.empty();
        for (KubeObject parent : parents) {
            String prefix = "Parent " + Field.text(parent, "parentRef", "name") + ": ";
            Optional<Health> one = verdict(Field.items(parent, "conditions"), prefix);
            worst = worse(worst, one);
        }
        return worst.orElseGet(() -> Health.healthy(object.kind() + " is healthy"));
    }

    private static Optional<Health> worse(Optional<Health> one, Optional<Health> other) {
        boolean first = other.isEmpty()
                || (one.isPresent() && !other.get().code().isWorseThan(one.get().code()));
        return first ? one : other;
    }

    static Health tlsPolicy(KubeObject object) {
        List<KubeObject> ancestors = Field.items(object, "status", "ancestors").stream()
                .filter(ancestor -> !Field.items(ancestor, "conditions").isEmpty())
                .toList();
        if (ancestors.isEmpty()) {
            return Health.progressing("Waiting for BackendTLSPolicy status");
        }
        for (KubeObject ancestor : ancestors) {
            String name = Field.text(ancestor, "ancestorRef", "name");
            List<KubeObject> conditions = Field.items(ancestor, "conditions");
            if (!conditions.stream().allMatch(condition -> isCurrent(object, condition))) {
                return Health.progressing("Waiting for Ancestor " + name + " to update BackendTLSPolicy status");
            }
            Optional<Health> one = verdict(conditions, "Ancestor " + name + ": ");
            if (one.isPresent()) {
                return one.get();
            }
        }
        return Health.healthy("BackendTLSPolicy is healthy");
    }
}
