package dev.slipway.delivery.health;

import dev.slipway.expression.Expression;
import dev.slipway.expression.ExpressionException;
import dev.slipway.expression.Language;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CEL expressions as a health check: one per status, the first that is true decides, in the order degraded, suspended,
 * progressing, healthy; an object that none speaks for is progressing. They see the object as {@code obj}. What an
 * expression reads and the object does not have makes it false.
 */
final class CelHealth implements HealthRules.Check {

    private static final String MESSAGE = "message";
    private static final Language LANGUAGE = Language.standard().withVariables("obj");
    private static final List<HealthCode> ORDER =
            List.of(HealthCode.DEGRADED, HealthCode.SUSPENDED, HealthCode.PROGRESSING, HealthCode.HEALTHY);

    private final Map<HealthCode, Expression> expressions;
    private final @Nullable Expression message;

    private CelHealth(Map<HealthCode, Expression> expressions, @Nullable Expression message) {
        this.expressions = expressions;
        this.message = message;
    }

    static CelHealth compile(Map<String, String> texts) {
        Map<HealthCode, Expression> expressions = new EnumMap<>(HealthCode.class);
        Expression message = null;
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            Expression expression = compile(entry.getKey(), entry.getValue());
            if (entry.getKey().equals(MESSAGE)) {
                message = expression;
            } else {
                expressions.put(code(entry.getKey()), expression);
            }
        }
        return new CelHealth(expressions, message);
    }

    private static Expression compile(String name, String text) {
        try {
            return LANGUAGE.compile(text);
        } catch (ExpressionException broken) {
            throw new FaultException(Fault.INVALID, "health expression " + name + ": " + broken.getMessage(), broken);
        }
    }

    private static HealthCode code(String name) {
        return ORDER.stream()
                .filter(code -> code.text().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID,
                        "health expression " + name
                                + ": not one of degraded, suspended, progressing, healthy, message"));
    }

    @Override
    public Optional<Health> of(KubeObject object) {
        Map<String, Object> variables = Map.of("obj", object.tree());
        for (HealthCode code : ORDER) {
            Expression expression = expressions.get(code);
            try {
                if (expression != null && isTrue(expression, variables)) {
                    return Optional.of(new Health(code, text(variables)));
                }
            } catch (ExpressionException failed) {
                return Optional.of(Health.unknown("health expression failed: " + failed.getMessage()));
            }
        }
        return Optional.of(Health.progressing(text(variables)));
    }

    private static boolean isTrue(Expression expression, Map<String, Object> variables) {
        try {
            return Boolean.TRUE.equals(expression.evaluate(variables));
        } catch (ExpressionException failed) {
            if (failed.isAbsence()) {
                return false;
            }
            throw failed;
        }
    }

    private String text(Map<String, Object> variables) {
        try {
            return message == null ? "" : String.valueOf(message.evaluate(variables));
        } catch (ExpressionException absent) {
            return "";
        }
    }
}
