package dev.slipway.delivery.notification.expr;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition in the language expr, as Argo CD's triggers have it: literals, lists and maps, {@code . ?. [] ()}, arithmetic,
 * comparison, {@code and or not}, {@code in}, {@code contains startsWith endsWith matches}, {@code ?:} and {@code ??}, ranges,
 * the functions {@code len all any none one filter find map count first last lower upper trim split join keys values int float string} and
 * the functions of modules. There are no variables, pipes, slices or user-defined functions. At most 100,000 steps, and
 * regular expressions in linear time.
 */
public final class Expression {

    private final Node root;

    private Expression(Node root) {
        this.root = root;
    }

    /** Read an expression; one that does not parse is an {@link ExpressionException}. */
    public static Expression parse(String text) {
        try {
            return new Expression(new Parser(Lexer.tokens(text)).parse());
        } catch (StackOverflowError deep) {
            throw ExpressionException.of("the expression is nested too deeply");
        }
    }

    /** Return whether the condition holds; what is no boolean is an {@link ExpressionException}. */
    public boolean test(Map<String, ?> variables) {
        Object result = eval(variables);
        if (result instanceof Boolean flag) {
            return flag;
        }
        throw ExpressionException.of("the condition is " + Values.type(result) + ", not true or false");
    }

    /** Return what the expression comes to. */
    public @Nullable Object eval(Map<String, ?> variables) {
        try {
            return root.eval(new Scope(variables));
        } catch (IllegalArgumentException wrong) {
            throw ExpressionException.of(String.valueOf(wrong.getMessage()));
        } catch (StackOverflowError deep) {
            throw ExpressionException.of("the expression is nested too deeply");
        }
    }
}
