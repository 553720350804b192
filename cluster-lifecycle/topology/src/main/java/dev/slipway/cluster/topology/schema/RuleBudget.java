package dev.slipway.cluster.topology.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the rules of one schema cost at most, each by itself and all of them together. Not for several threads. */
final class RuleBudget {

    private static final long EACH = 10_000_000;
    private static final long ALL = 100_000_000;
    private static final long NOTABLE = ALL / 100;
    private static final int NAMED = 4;
    private static final double HUGE = 100;
    private static final double NARROW = 1.5;

    private final List<Expense> notable = new ArrayList<>();
    private long total;

    private record Expense(String path, long cost) {}

    /** Count an expression, and return what is wrong with its cost. */
    List<FieldError> spend(String what, String path, long cost) {
        total = cost > Long.MAX_VALUE - total ? Long.MAX_VALUE : total + cost;
        if (cost >= NOTABLE) {
            notable.add(new Expense(path, cost));
        }
        return cost > EACH
                ? List.of(FieldError.forbidden(path, exceeded("estimated " + what + " cost", cost, EACH)))
                : List.of();
    }

    /** Return what is wrong with all of them together. */
    List<FieldError> overspent(String schemaPath) {
        if (total <= ALL) {
            return List.of();
        }
        List<FieldError> errors = new ArrayList<>();
        notable.stream()
                .sorted(Comparator.comparingLong(Expense::cost).reversed())
                .limit(NAMED)
                .forEach(expense -> errors.add(FieldError.forbidden(
                        expense.path(),
                        "contributed to estimated rule & messageExpression cost total exceeding cost limit for entire"
                                + " OpenAPIv3 schema")));
        String what =
                "x-kubernetes-validations estimated rule & messageExpression cost total for entire OpenAPIv3 schema";
        errors.add(FieldError.forbidden(schemaPath, exceeded(what, total, ALL)));
        return errors;
    }

    private static String exceeded(String what, long cost, long limit) {
        double times = (double) cost / limit;
        BigDecimal rounded = new BigDecimal(times).setScale(times < NARROW ? 6 : 1, RoundingMode.HALF_EVEN);
        String factor = times > HUGE ? "more than 100x" : rounded.toPlainString() + "x";
        return what + " exceeds budget by factor of " + factor
                + " (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and"
                + " strings are declared)";
    }
}
