package dev.slipway.compositions.function.kro;

import dev.slipway.compositions.function.input.InputException;
import dev.slipway.expression.Expression;
import dev.slipway.expression.ExpressionException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that expressions see. A name without a value is one that has none yet. */
final class Scope {

    private final Map<String, Object> values;

    Scope(Map<String, Object> values) {
        this.values = values;
    }

    Scope with(Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Scope(all);
    }

    /**
     * @throws Pending when the expression needs what is not there
     * @throws InputException when it fails otherwise
     */
    @Nullable
    Object value(Expression expression) {
        Map<String, Object> used = new LinkedHashMap<>();
        for (String name : expression.variables()) {
            Object value = values.get(name);
            if (value == null) {
                throw new Pending(name + " is not there yet");
            }
            used.put(name, value);
        }
        try {
            return expression.evaluate(used);
        } catch (ExpressionException problem) {
            if (problem.isAbsence()) {
                throw new Pending(problem.getMessage());
            }
            throw new InputException("expression \"" + expression.text() + "\": " + problem.getMessage());
        }
    }

    boolean isTrue(Expression expression) {
        Object value = value(expression);
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw new InputException("expression \"" + expression.text() + "\" did not return bool");
    }
}
