package dev.slipway.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationListener;
import java.util.Collection;
import java.util.Map;

/** Watches one evaluation and ends it when it has cost enough. */
final class Meter implements CelEvaluationListener {

    private static final int BETWEEN_LOOKS = 256;

    /** The evaluation has cost too much. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1;

        Exceeded(String what) {
            super(what, null, false, false);
        }
    }

    private final long start = System.nanoTime();
    private long steps;

    @Override
    public void callback(CelExpr expression, Object result) {
        steps++;
        if (steps > Limits.STEPS) {
            throw new Exceeded("it takes more than " + Limits.STEPS + " steps");
        }
        if (steps % BETWEEN_LOOKS == 0 && System.nanoTime() - start > Limits.TIME.toNanos()) {
            throw new Exceeded("it takes longer than " + Limits.TIME.toSeconds() + " s");
        }
        if (size(result) > Limits.RESULT) {
            throw new Exceeded("it computes a value of more than " + Limits.RESULT + " parts");
        }
    }

    private static int size(Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        if (value instanceof Collection<?> items) {
            return items.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : 0;
    }
}
