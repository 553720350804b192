package dev.slipway.expression.cost;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What calls of CEL's own functions cost, arguments included. */
final class Operators {

    static final double TEXT = 0.1;
    static final double REGEX = 0.25;

    private Operators() {}

    /** A call with what its target and arguments are, how large they are, and what these arguments cost. */
    record Call(String overload, @Nullable Bounds target, List<Bounds> sizes, List<Long> costs) {

        long argumentCost() {
            return costs.stream().reduce(0L, Bounds::sum);
        }
    }

    static CallCost of(Call call) {
        return switch (call.overload()) {
            case "logical_or", "logical_and" -> CallCost.of(call.argumentCost());
            case "conditional" -> conditional(call);
            case "add_string", "add_bytes", "add_list" -> addition(call);
            case "string_to_bytes" -> converted(call, 0, 4);
            case "bytes_to_string" -> converted(call, 0, 1);
            default -> CallCost.of(Bounds.sum(call.argumentCost(), own(call)));
        };
    }

    private static CallCost conditional(Call call) {
        long branch = Math.max(call.costs().get(1), call.costs().get(2));
        return new CallCost(
                Bounds.sum(call.costs().get(0), branch),
                call.sizes().get(1).or(call.sizes().get(2)));
    }

    private static CallCost addition(Call call) {
        Bounds result = call.sizes().get(0).plus(call.sizes().get(1));
        long own = call.overload().equals("add_list") ? 1 : result.cost(TEXT);
        return new CallCost(Bounds.sum(call.argumentCost(), own), result);
    }

    private static CallCost converted(Call call, long least, long growth) {
        Bounds size = call.sizes().get(0);
        return new CallCost(
                Bounds.sum(call.argumentCost(), size.cost(TEXT)),
                new Bounds(least, Bounds.product(size.max(), growth)));
    }

    private static long own(Call call) {
        return switch (call.overload()) {
            case "string_format" -> text(call.target());
            case "starts_with_string", "ends_with_string" -> text(call.sizes().get(0));
            case "in_list" -> call.sizes().get(1).max();
            case "matches_string" -> regex(call.target(), call.sizes().get(0));
            case "matches" -> regex(call.sizes().get(0), call.sizes().get(1));
            case "contains_string" ->
                Bounds.product(text(call.target()), text(call.sizes().get(0)));
            case "equals", "not_equals" -> comparison(call);
            default -> isOrder(call.overload()) ? comparison(call) : 1;
        };
    }

    private static boolean isOrder(String overload) {
        return switch (overload) {
            case "less_string", "greater_string", "less_equals_string", "greater_equals_string" -> true;
            case "less_bytes", "greater_bytes", "less_equals_bytes", "greater_equals_bytes" -> true;
            default -> false;
        };
    }

    private static long text(@Nullable Bounds size) {
        return size == null ? 1 : size.cost(TEXT);
    }

    private static long regex(@Nullable Bounds text, Bounds pattern) {
        Bounds size = text == null ? Bounds.UNKNOWN : text;
        return Bounds.product(size.plus(Bounds.exactly(1)).cost(TEXT), pattern.cost(REGEX));
    }

    private static long comparison(Call call) {
        return Bounds.scaled(
                Math.min(call.sizes().get(0).max(), call.sizes().get(1).max()), TEXT);
    }
}
