package dev.slipway.expression;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why an evaluation failed, in cel-go's words where it has some. */
final class Failures {

    private static final Pattern PLACE = Pattern.compile("^evaluation error( at [^:]*:\\d+)?: ");
    private static final Pattern KEY = Pattern.compile("key '(.*)' is not present in map\\.?");

    private Failures() {}

    static boolean isAbsence(CelEvaluationException problem) {
        return problem.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND
                || problem.getErrorCode() == CelErrorCode.INDEX_OUT_OF_BOUNDS;
    }

    static String explain(CelEvaluationException problem) {
        if (problem.getCause() instanceof Meter.Exceeded exceeded) {
            return String.valueOf(exceeded.getMessage());
        }
        String message = PLACE.matcher(String.valueOf(problem.getMessage())).replaceFirst("");
        if (problem.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND) {
            Matcher key = KEY.matcher(message);
            return key.matches() ? "no such key: " + key.group(1) : message;
        }
        return switch (problem.getErrorCode()) {
            case DIVIDE_BY_ZERO -> "division by zero";
            case OVERLOAD_NOT_FOUND -> "no such overload";
            case ITERATION_BUDGET_EXCEEDED ->
                "it runs the bodies of its macros more than " + Limits.ITERATIONS + " times";
            default -> message;
        };
    }
}
