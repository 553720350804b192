package dev.slipway.template.sprig;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.format.TypedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arithmetic on int64 and on exact decimals, and lists of integers. */
final class MathFunctions {

    /** How many decimals a quotient has that does not end. */
    private static final int QUOTIENT_SCALE = 16;

    private static final double HALF = 0.5;

    static final Functions FUNCTIONS = Functions.NONE
            .with("add1", "any", a -> Casts.whole(a.any(0)) + 1)
            .with("add", "any...", a -> folded(0, a.from(0), Long::sum))
            .with("sub", "any any", a -> Casts.whole(a.any(0)) - Casts.whole(a.any(1)))
            .with("div", "any any", a -> Casts.whole(a.any(0)) / divisor(a.any(1)))
            .with("mod", "any any", a -> Casts.whole(a.any(0)) % divisor(a.any(1)))
            .with("mul", "any any...", a -> folded(Casts.whole(a.any(0)), a.from(1), (x, y) -> x * y))
            .with("max", "any any...", a -> folded(Casts.whole(a.any(0)), a.from(1), Math::max))
            .with("biggest", "any any...", a -> folded(Casts.whole(a.any(0)), a.from(1), Math::max))
            .with("min", "any any...", a -> folded(Casts.whole(a.any(0)), a.from(1), Math::min))
            .with("maxf", "any any...", a -> foldedFloats(a, Math::max))
            .with("minf", "any any...", a -> foldedFloats(a, Math::min))
            .with("add1f", "any", a -> exact(a.any(0), List.of(1), BigDecimal::add))
            .with("addf", "any...", a -> exact(0.0, a.from(0), BigDecimal::add))
            .with("subf", "any any...", a -> exact(a.any(0), a.from(1), BigDecimal::subtract))
            .with("mulf", "any any...", a -> exact(a.any(0), a.from(1), BigDecimal::multiply))
            .with("divf", "any any...", a -> exact(a.any(0), a.from(1), MathFunctions::quotient))
            .with("ceil", "any", a -> Math.ceil(Casts.floating(a.any(0))))
            .with("floor", "any", a -> Math.floor(Casts.floating(a.any(0))))
            .with("round", "any int float64...", MathFunctions::round)
            .with("until", "int", a -> TypedList.integers(sequence(a, 0, a.integer(0), a.integer(0) < 0 ? -1 : 1)))
            .with(
                    "untilStep",
                    "int int int",
                    a -> TypedList.integers(sequence(a, a.integer(0), a.integer(1), a.integer(2))))
            .with("seq", "int...", MathFunctions::seq);

    private MathFunctions() {}

    private static long folded(long first, List<@Nullable Object> rest, LongBinaryOperator operator) {
        return rest.stream().mapToLong(Casts::whole).reduce(first, operator);
    }

    private static double foldedFloats(Arguments arguments, DoubleBinaryOperator operator) {
        return arguments.from(1).stream()
                .mapToDouble(Casts::floating)
                .reduce(Casts.floating(arguments.any(0)), operator);
    }

    private static long divisor(@Nullable Object value) {
        long divisor = Casts.whole(value);
        if (divisor == 0) {
            throw new FunctionException("runtime error: integer divide by zero");
        }
        return divisor;
    }

    private static double exact(
            @Nullable Object first, List<@Nullable Object> rest, BinaryOperator<BigDecimal> operator) {
        BigDecimal result = decimal(first);
        for (Object next : rest) {
            result = operator.apply(result, decimal(next));
        }
        return result.doubleValue();
    }

    private static BigDecimal decimal(@Nullable Object value) {
        double number = Casts.floating(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new FunctionException("Cannot create a Decimal from " + number);
        }
        return BigDecimal.valueOf(number);
    }

    private static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new FunctionException("decimal division by 0");
        }
        return a.divide(b, QUOTIENT_SCALE, RoundingMode.HALF_UP);
    }

    private static double round(Arguments arguments) {
        double on = arguments.size() > 2 ? arguments.number(2).doubleValue() : HALF;
        double power = Math.pow(10, arguments.integer(1));
        double shifted = power * Casts.floating(arguments.any(0));
        double fraction = shifted - (shifted < 0 ? Math.ceil(shifted) : Math.floor(shifted));
        return (fraction >= on ? Math.ceil(shifted) : Math.floor(shifted)) / power;
    }

    private static List<@Nullable Object> sequence(Arguments arguments, int start, int stop, int step) {
        List<@Nullable Object> numbers = new ArrayList<>();
        boolean endless = stop < start ? step >= 0 : step <= 0;
        if (endless) {
            return numbers;
        }
        arguments.rendering().reserve(Math.abs(((long) stop - start) / step));
        for (long i = start; step > 0 ? i < stop : i > stop; i += step) {
            numbers.add((int) i);
        }
        return numbers;
    }

    private static String seq(Arguments arguments) {
        int given = arguments.size();
        if (given == 0 || given > 3) {
            return "";
        }
        int start = given == 1 ? 1 : arguments.integer(0);
        int end = arguments.integer(given - 1);
        int direction = end < start ? -1 : 1;
        int step = given == 3 ? arguments.integer(1) : direction;
        if (given == 3 && direction < 0 && step > 0) {
            return "";
        }
        return sequence(arguments, start, end + direction, step).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
