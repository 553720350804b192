package dev.slipway.provider.kubernetes.object;

import dev.slipway.api.kubernetes.ManagedObject;
import dev.slipway.api.kubernetes.ManagedObject.ReadinessPolicy;
import dev.slipway.api.meta.Condition;
import dev.slipway.expression.Expression;
import dev.slipway.expression.ExpressionException;
import dev.slipway.expression.Language;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.managed.kind.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an object that is as wanted is ready, by the policy that its owner chose. Pure. */
final class Readiness {

    private static final Language CEL = Language.standard().withVariables("object");
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private Readiness() {}

    static Standing of(ManagedObject.@Nullable Readiness readiness, KubeObject live) {
        ReadinessPolicy policy = readiness == null || readiness.policy() == null
                ? ReadinessPolicy.SUCCESSFUL_CREATE
                : readiness.policy();
        Optional<String> missing =
                switch (policy) {
                    case SUCCESSFUL_CREATE -> Optional.empty();
                    case DERIVE_FROM_OBJECT -> ready(live);
                    case ALL_TRUE -> allTrue(live);
                    case DERIVE_FROM_CEL_QUERY -> query(readiness, live);
                };
        return missing.map(why -> Standing.unusable(why, LOOK_AGAIN)).orElseGet(Standing::usable);
    }

    private static Optional<String> ready(KubeObject live) {
        Optional<Condition> ready = live.condition("Ready");
        if (ready.filter(Condition::isTrue).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(ready.map(condition -> live.ref() + " is not ready: " + text(condition))
                .orElse(live.ref() + " has no condition Ready yet"));
    }

    private static Optional<String> allTrue(KubeObject live) {
        List<Condition> conditions = live.conditions();
        if (conditions.isEmpty()) {
            return Optional.of(live.ref() + " has no conditions yet");
        }
        String missing = conditions.stream()
                .filter(condition -> !condition.isTrue())
                .map(Readiness::text)
                .collect(Collectors.joining("; "));
        return missing.isEmpty() ? Optional.empty() : Optional.of(live.ref() + " is not ready: " + missing);
    }

    private static String text(Condition condition) {
        String message = condition.message() == null ? "" : ": " + condition.message();
        return condition.type() + "=" + condition.status() + " " + condition.reason() + message;
    }

    private static Optional<String> query(ManagedObject.@Nullable Readiness readiness, KubeObject live) {
        String query = readiness == null || readiness.celQuery() == null ? "" : readiness.celQuery();
        try {
            Expression expression = CEL.compile(query);
            Object answer = expression.evaluate(Map.of("object", live.tree()));
            return Boolean.TRUE.equals(answer)
                    ? Optional.empty()
                    : Optional.of("spec.readiness.celQuery gives " + answer + " for " + live.ref());
        } catch (ExpressionException problem) {
            return Optional.of("spec.readiness.celQuery: " + problem.getMessage());
        }
    }
}
