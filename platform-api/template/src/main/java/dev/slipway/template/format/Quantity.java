package dev.slipway.template.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kubernetes quantities ({@code 500m}, {@code 1.5Gi}, {@code 1e3}) as floating-point numbers. */
public final class Quantity {

    private static final Pattern SHAPE = Pattern.compile("([+-]?)([0-9]*)(?:\\.([0-9]*))?([eEinumkKMGTP]*[-+]?[0-9]*)");
    private static final Pattern EXPONENT = Pattern.compile("[eE]([-+]?[0-9]{1,9})");
    private static final Map<String, Integer> DECIMAL =
            Map.of("n", -9, "u", -6, "m", -3, "", 0, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final Map<String, Integer> BINARY =
            Map.of("Ki", 10, "Mi", 20, "Gi", 30, "Ti", 40, "Pi", 50, "Ei", 60);
    private static final int NANO = 9;
    private static final int EXACT_DIGITS = 18;

    private Quantity() {}

    /** Return the approximate value; an {@link IllegalArgumentException} says what is wrong, in Kubernetes' words. */
    public static double approximate(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            throw new IllegalArgumentException(
                    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
        }
        String fraction = matcher.group(3) == null ? "" : matcher.group(3);
        String digits = matcher.group(2) + fraction;
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("unable to parse numeric part of quantity");
        }
        double magnitude = magnitude(digits, fraction.length(), matcher.group(4));
        return matcher.group(1).equals("-") ? -magnitude : magnitude;
    }

    private static double magnitude(String digits, int fraction, String suffix) {
        BigDecimal number = new BigDecimal(digits);
        Integer binary = BINARY.get(suffix);
        if (binary != null) {
            BigDecimal exact = number.movePointLeft(fraction)
                    .multiply(BigDecimal.valueOf(2).pow(binary));
            return exact.setScale(NANO, RoundingMode.UP).doubleValue();
        }
        int exponent = decimalExponent(suffix) - fraction;
        if (digits.length() <= EXACT_DIGITS && exponent >= -NANO) {
            return exponent == 0 ? number.doubleValue() : number.doubleValue() * Double.parseDouble("1e" + exponent);
        }
        return number.scaleByPowerOfTen(exponent)
                .setScale(NANO, RoundingMode.UP)
                .doubleValue();
    }

    private static int decimalExponent(String suffix) {
        Integer exponent = DECIMAL.get(suffix);
        if (exponent != null) {
            return exponent;
        }
        Matcher matcher = EXPONENT.matcher(suffix);
        if (matcher.matches()) {
            return Integer.parseInt(matcher.group(1));
        }
        throw new IllegalArgumentException("unable to parse quantity's suffix");
    }
}
