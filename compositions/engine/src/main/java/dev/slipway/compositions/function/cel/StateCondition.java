package dev.slipway.compositions.function.cel;

import com.google.protobuf.Struct;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.compositions.function.message.Messages;
import dev.slipway.expression.Expression;
import dev.slipway.expression.ExpressionException;
import dev.slipway.expression.Language;
import dev.slipway.template.format.GoQuote;
import io.crossplane.fn.proto.v1.State;
import java.util.Map;

/** A CEL expression that says yes or no over a request. */
public final class StateCondition {

    private static final Language LANGUAGE = Language.standard()
            .withMessage("observed", State.getDescriptor())
            .withMessage("desired", State.getDescriptor())
            .withMessage("context", Struct.getDescriptor());

    private final Expression expression;
    private final String evaluating;

    private StateCondition(Expression expression, String evaluating) {
        this.expression = expression;
        this.evaluating = evaluating;
    }

    /**
     * Return a condition with the error texts of function-sequencer; it may be of unknown type.
     *
     * @throws InputException when it does not compile
     */
    public static StateCondition forSequences(String text) {
        Expression expression = compile(text, "cannot parse CEL condition", "cannot type-check CEL condition");
        if (!expression.type().equals("bool") && !expression.type().equals("dyn")) {
            throw new InputException("CEL condition must return bool, got " + expression.type());
        }
        return new StateCondition(expression, "cannot evaluate CEL condition");
    }

    /**
     * Return a condition with the error texts of function-cel-filter.
     *
     * @throws InputException when it does not compile
     */
    public static StateCondition forFilters(String text) {
        Expression expression = compile(text, "cannot parse expression", "cannot type-check expression");
        if (!expression.type().equals("bool")) {
            throw new InputException("expression " + GoQuote.quote(text) + " must return a boolean, but will return "
                    + expression.type() + " instead");
        }
        return new StateCondition(expression, "cannot evaluate CEL program");
    }

    private static Expression compile(String text, String parsing, String checking) {
        try {
            return LANGUAGE.compile(text);
        } catch (ExpressionException problem) {
            String what = problem.stage() == ExpressionException.Stage.PARSE ? parsing : checking;
            throw new InputException(what + ": " + problem.getMessage());
        }
    }

    /**
     * Return whether the condition holds for the request.
     *
     * @throws InputException when it cannot be evaluated
     */
    public boolean holds(RunFunctionRequest request) {
        try {
            Object result = expression.evaluate(Map.of(
                    "observed", Messages.state(request.observed()),
                    "desired", Messages.stateOrEmpty(request.desired()),
                    "context", Messages.structOrEmpty(request.context())));
            if (result instanceof Boolean holds) {
                return holds;
            }
        } catch (ExpressionException problem) {
            throw new InputException(evaluating + ": " + problem.getMessage());
        }
        throw new InputException("CEL condition result is not bool");
    }
}
