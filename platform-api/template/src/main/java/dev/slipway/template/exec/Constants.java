package dev.slipway.template.exec;

import dev.slipway.template.Parameter;
import dev.slipway.template.parse.Expression;
import dev.slipway.template.parse.NumberLiteral;
import org.jspecify.annotations.Nullable;

/** Constants as the values that their places ask for. */
final class Constants {

    private Constants() {}

    /** Return the value of a number whose place takes any: an int, or a float64 where it is written as one. */
    static Object ideal(NumberLiteral number) {
        return number.isFloat() || number.whole() == null ? (Object) number.floating() : whole(number.whole());
    }

    private static Object whole(long value) {
        return value == (int) value ? (Object) (int) value : (Object) value;
    }

    /** Return the value for a parameter, or null when the constant is none of its type. */
    static @Nullable Object of(Parameter wanted, Expression word) {
        return switch (wanted) {
            case ANY -> Evaluator.literal(word);
            case TEXT -> word instanceof Expression.Text text ? text.value() : null;
            case BOOL -> word instanceof Expression.Bool bool ? bool.value() : null;
            case INT, INT64, UINT32, FLOAT ->
                word instanceof Expression.Constant constant ? number(wanted, constant.number()) : null;
            default -> null;
        };
    }

    private static @Nullable Object number(Parameter wanted, NumberLiteral number) {
        if (wanted == Parameter.FLOAT) {
            return number.floating();
        }
        Long whole = number.whole();
        if (whole == null || (wanted == Parameter.UINT32 && (whole < 0 || whole > 0xFFFFFFFFL))) {
            return null;
        }
        return wanted == Parameter.INT ? whole(whole) : whole;
    }

    /** Return what Go says when a constant is none of a parameter's type. */
    static String mismatch(Parameter wanted, Expression word) {
        return switch (wanted) {
            case TEXT -> "expected string; found " + word;
            case BOOL -> "expected bool; found " + word;
            case INT, INT64 -> "expected integer; found " + word;
            case UINT32 -> "expected unsigned integer; found " + word;
            case FLOAT -> "expected float; found " + word;
            default -> "can't handle " + word + " for arg of type " + wanted.goName();
        };
    }
}
