package dev.slipway.delivery.notification.expr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an evaluation knows, and how many steps it has left. */
final class Scope {

    private static final int STEPS = 100_000;

    private final Map<String, ?> variables;
    private final Deque<Object> items = new ArrayDeque<>();
    private int steps = STEPS;

    Scope(Map<String, ?> variables) {
        this.variables = variables;
    }

    @Nullable
    Object variable(String name) {
        if (!variables.containsKey(name)) {
            throw ExpressionException.of("unknown name " + name);
        }
        return variables.get(name);
    }

    void step() {
        if (--steps < 0) {
            throw ExpressionException.of("the expression takes more than " + STEPS + " steps");
        }
    }

    /** Evaluate for one item of a list, which may be null. */
    @Nullable
    Object with(@Nullable Object item, Node node) {
        items.push(new Object[] {item});
        try {
            return node.eval(this);
        } finally {
            items.pop();
        }
    }

    @Nullable
    Object item() {
        if (!(items.peek() instanceof Object[] holder)) {
            throw ExpressionException.of("# stands for an item of a list and is known in predicates only");
        }
        return holder[0];
    }
}
