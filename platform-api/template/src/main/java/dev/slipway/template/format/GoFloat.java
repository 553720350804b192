package dev.slipway.template.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Go's text forms of a float64. A precision of -1 means: as few digits as tell the value from all others. */
public final class GoFloat {

    private static final int SHORTEST = -1;
    private static final int MAX_DIGITS = 17;
    /** Above this exponent, or below -4, {@code %g} writes an exponent when it writes the fewest digits. */
    private static final int SHORTEST_EXPONENT_LIMIT = 6;

    private GoFloat() {}

    /** Return the value as {@code strconv.FormatFloat(value, format, precision, 64)} does, for e, E, f, g and G. */
    public static String format(double value, char format, int precision) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        String sign = 1 / value < 0 || value < 0 ? "-" : "";
        BigDecimal magnitude = new BigDecimal(Math.abs(value));
        return sign
                + switch (format) {
                    case 'e', 'E' -> exponent(magnitude, precision, format);
                    case 'f', 'F' -> fixed(magnitude, precision);
                    default -> general(magnitude, precision, format);
                };
    }

    private static String fixed(BigDecimal value, int precision) {
        if (precision != SHORTEST) {
            return value.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
        }
        return value.signum() == 0 ? "0" : shortest(value).toPlainString();
    }

    private static String exponent(BigDecimal value, int precision, char letter) {
        if (value.signum() == 0) {
            return scientific("0", 0, Math.max(precision, 0), letter);
        }
        BigDecimal rounded = precision == SHORTEST
                ? shortest(value)
                : value.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        String digits = digits(rounded);
        int fraction = precision == SHORTEST ? digits.length() - 1 : precision;
        return scientific(digits, exponentOf(rounded), fraction, letter);
    }

    private static String general(BigDecimal value, int precision, char format) {
        char letter = format == 'G' ? 'E' : 'e';
        if (value.signum() == 0) {
            return "0";
        }
        int wanted = precision == 0 ? 1 : precision;
        BigDecimal rounded =
                wanted == SHORTEST ? shortest(value) : value.round(new MathContext(wanted, RoundingMode.HALF_EVEN));
        String digits = digits(rounded);
        int exponent = exponentOf(rounded);
        int limit = wanted == SHORTEST ? SHORTEST_EXPONENT_LIMIT : wanted;
        if (wanted != SHORTEST && limit > digits.length() && digits.length() >= exponent + 1) {
            limit = digits.length();
        }
        if (exponent < -4 || exponent >= limit) {
            return scientific(digits, exponent, digits.length() - 1, letter);
        }
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** Return the value with the fewest digits that still reads back as the same float64. */
    private static BigDecimal shortest(BigDecimal value) {
        double target = value.doubleValue();
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            BigDecimal candidate = value.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == target) {
                return candidate.stripTrailingZeros();
            }
        }
        return value.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static String digits(BigDecimal value) {
        BigInteger unscaled = value.stripTrailingZeros().unscaledValue();
        return unscaled.toString();
    }

    /** Return the decimal exponent of the first digit. */
    private static int exponentOf(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    private static String scientific(String digits, int exponent, int fraction, char letter) {
        StringBuilder text = new StringBuilder().append(digits.charAt(0));
        if (fraction > 0) {
            String rest = digits.substring(1);
            text.append('.').append(rest).append("0".repeat(fraction - rest.length()));
        }
        text.append(letter).append(exponent < 0 ? '-' : '+');
        int magnitude = Math.abs(exponent);
        return text.append(magnitude < 10 ? "0" : "").append(magnitude).toString();
    }
}
