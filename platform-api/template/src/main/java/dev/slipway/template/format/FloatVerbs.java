package dev.slipway.template.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The verbs of floating-point numbers. */
final class FloatVerbs {

    private static final int DEFAULT_PRECISION = 6;
    private static final int MANTISSA_BITS = 52;
    private static final int EXPONENT_BIAS = 1075;

    private FloatVerbs() {}

    /** Return the printed number, or null for a verb that floating-point numbers do not know. */
    static @Nullable String print(double value, int verb, Flags flags) {
        String number =
                switch (verb) {
                    case 'v', 'g' -> GoFloat.format(value, 'g', flags.precision);
                    case 'G' -> GoFloat.format(value, 'G', flags.precision);
                    case 'e', 'E' -> GoFloat.format(value, (char) verb, precision(flags));
                    case 'f', 'F' -> GoFloat.format(value, 'f', precision(flags));
                    case 'x', 'X' -> hex(value, verb);
                    case 'b' -> binary(value);
                    default -> null;
                };
        return number == null ? null : signedAndPadded(withPoint(number, verb, flags), flags);
    }

    private static int precision(Flags flags) {
        return flags.precision == Flags.NONE ? DEFAULT_PRECISION : flags.precision;
    }

    private static String signedAndPadded(String number, Flags flags) {
        boolean bare = !number.startsWith("-") && !number.startsWith("+");
        String signed = bare ? "+" + number : number;
        boolean finite = Character.isDigit(signed.charAt(1));
        String sign = signed.substring(0, 1);
        if (sign.equals("+") && !flags.plus) {
            sign = flags.space ? " " : finite || bare ? "" : "+";
        }
        String digits = signed.substring(1);
        if (flags.zero && !flags.minus && finite && flags.width > sign.length() + digits.length()) {
            return sign + "0".repeat(flags.width - sign.length() - digits.length()) + digits;
        }
        return flags.padWithSpaces(sign + digits);
    }

    /** Return the number with a decimal point and, for g, all digits of the precision, where {@code #} asks for it. */
    private static String withPoint(String number, int verb, Flags flags) {
        if (!flags.sharp
                || verb == 'b'
                || verb == 'x'
                || verb == 'X'
                || !Character.isDigit(number.charAt(number.length() - 1))) {
            return number;
        }
        int tail = Math.max(number.indexOf('e'), number.indexOf('E'));
        String mantissa = tail < 0 ? number : number.substring(0, tail);
        String exponent = tail < 0 ? "" : number.substring(tail);
        if (!mantissa.contains(".")) {
            mantissa += ".";
        }
        if (verb == 'g' || verb == 'G' || verb == 'v') {
            int wanted = flags.precision == Flags.NONE ? DEFAULT_PRECISION : flags.precision;
            mantissa += "0".repeat(Math.max(0, wanted - significant(mantissa)));
        }
        return mantissa + exponent;
    }

    private static int significant(String mantissa) {
        String digits = mantissa.replace(".", "").replace("-", "").replaceFirst("^0+(?=.)", "");
        return digits.length();
    }

    private static String hex(double value, int verb) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return GoFloat.format(value, 'g', -1);
        }
        String java = Double.toHexString(value);
        int p = java.indexOf('p');
        int exponent = Integer.parseInt(java.substring(p + 1));
        String mantissa = java.substring(0, p).replaceFirst("\\.0$", "");
        String text = String.format(Locale.ROOT, "%sp%s%02d", mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
        return verb == 'X' ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String binary(double value) {
        long bits = Double.doubleToLongBits(value);
        long fraction = bits & ((1L << MANTISSA_BITS) - 1);
        int exponent = (int) (bits >>> MANTISSA_BITS & 0x7FF);
        long mantissa = exponent == 0 ? fraction : fraction | 1L << MANTISSA_BITS;
        int power = Math.max(exponent, 1) - EXPONENT_BIAS;
        return (bits < 0 ? "-" : "") + mantissa + "p" + (power < 0 ? "" : "+") + power;
    }
}
