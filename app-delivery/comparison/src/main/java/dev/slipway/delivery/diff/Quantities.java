package dev.slipway.delivery.diff;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kubernetes' quantities in the one form in which the API server writes each: {@code 1000m} is {@code 1}, but bytes and
 * {@code Mi} stay apart.
 */
final class Quantities {

    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?\\d{1,3}))?");
    private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
    private static final Map<String, Integer> DECIMAL =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final String[] DECIMAL_NAMES = {"n", "u", "m", "", "k", "M", "G", "T", "P", "E"};
    private static final BigInteger KI = BigInteger.valueOf(1024);
    private static final int THOUSANDS = 3;
    private static final int SMALLEST = -9;
    private static final int LARGEST = 18;

    private Quantities() {}

    /** Return the canonical form, empty when the text is no quantity. */
    static Optional<String> canonical(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(form.group(1));
        if (form.group(2) != null) {
            return Optional.of(binary(number, form.group(2)));
        }
        if (form.group(4) != null) {
            return Optional.of(scientific(number.scaleByPowerOfTen(Integer.parseInt(form.group(4)))));
        }
        int scale = form.group(3) == null ? 0 : DECIMAL.getOrDefault(form.group(3), 0);
        return Optional.of(decimal(number.scaleByPowerOfTen(scale)));
    }

    private static String binary(BigDecimal number, String suffix) {
        int power = java.util.List.of(BINARY).indexOf(suffix);
        BigDecimal value = number.multiply(new BigDecimal(KI.pow(power)));
        if (value.abs().compareTo(new BigDecimal(KI)) < 0) {
            return decimal(value);
        }
        BigInteger whole = value.setScale(0, RoundingMode.UP).toBigInteger();
        int factors = 0;
        while (factors < BINARY.length - 1 && whole.mod(KI).signum() == 0) {
            whole = whole.divide(KI);
            factors++;
        }
        return whole + BINARY[factors];
    }

    private static String decimal(BigDecimal value) {
        int exponent = exponent(value);
        BigDecimal mantissa = rounded(value).scaleByPowerOfTen(-exponent);
        return mantissa.toBigInteger() + DECIMAL_NAMES[(exponent - SMALLEST) / THOUSANDS];
    }

    private static String scientific(BigDecimal value) {
        int exponent = exponent(value);
        String mantissa =
                rounded(value).scaleByPowerOfTen(-exponent).toBigInteger().toString();
        return exponent == 0 ? mantissa : mantissa + "e" + exponent;
    }

    /** Return the largest power of thousand by which the value is whole. */
    private static int exponent(BigDecimal value) {
        BigDecimal stripped = rounded(value).stripTrailingZeros();
        if (stripped.signum() == 0) {
            return 0;
        }
        int exponent = Math.floorDiv(-stripped.scale(), THOUSANDS) * THOUSANDS;
        return Math.max(SMALLEST, Math.min(LARGEST, exponent));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.scale() > -SMALLEST ? value.setScale(-SMALLEST, RoundingMode.UP) : value;
    }
}
