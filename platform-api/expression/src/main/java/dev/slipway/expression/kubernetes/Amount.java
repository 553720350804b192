package dev.slipway.expression.kubernetes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quantity of resources: {@code 1.5Gi}, {@code 200m}, {@code 1e3}. Nothing is finer than a billionth. */
record Amount(BigDecimal value, boolean whole) {

    private static final Pattern FORM =
            Pattern.compile("([+-]?)([0-9]*)(\\.[0-9]*)?(|[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]{1,4})");
    private static final Map<String, Integer> TENS =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final String BINARY = "KMGTPE";
    private static final int FINEST = 9;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_BINARY_DIGITS = 15;

    static Amount of(String text) {
        Matcher form = FORM.matcher(text);
        boolean digits = form.matches() && !(form.group(2) + (form.group(3) == null ? "" : form.group(3))).isEmpty();
        if (!digits) {
            throw new IllegalArgumentException(
                    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTPE]*[-+]?[0-9]*)$'");
        }
        String fraction = form.group(3) == null || form.group(3).length() == 1 ? "" : form.group(3);
        BigDecimal number = new BigDecimal(form.group(1) + "0" + form.group(2) + fraction);
        int written = form.group(2).replaceFirst("^0+", "").length() + Math.max(0, fraction.length() - 1);
        return scaled(number, form.group(4), written);
    }

    /** What has too many digits counts as no whole number, even if it is one. */
    private static Amount scaled(BigDecimal number, String suffix, int digits) {
        if (suffix.endsWith("i")) {
            int power = BINARY.indexOf(suffix.charAt(0)) + 1;
            boolean whole = number.scale() <= 0 && digits + power * 3 < MOST_BINARY_DIGITS;
            return rounded(number.multiply(new BigDecimal(BigInteger.TWO.pow(power * 10))), whole);
        }
        int tens = suffix.length() > 1 ? Integer.parseInt(suffix.substring(1)) : TENS.getOrDefault(suffix, 0);
        return rounded(number.scaleByPowerOfTen(tens), tens >= number.scale() && digits <= MOST_DIGITS);
    }

    private static Amount rounded(BigDecimal exact, boolean whole) {
        return new Amount(exact.scale() > FINEST ? exact.setScale(FINEST, RoundingMode.UP) : exact, whole);
    }

    Amount plus(Amount other) {
        return new Amount(value.add(other.value), whole && other.whole);
    }

    Amount plus(long other) {
        return new Amount(value.add(BigDecimal.valueOf(other)), whole);
    }

    Amount minus(Amount other) {
        return new Amount(value.subtract(other.value), whole && other.whole);
    }

    Amount minus(long other) {
        return new Amount(value.subtract(BigDecimal.valueOf(other)), whole);
    }

    long compareTo(Amount other) {
        return value.compareTo(other.value);
    }

    /** Return whether it was written as a whole number and is not too large for one. */
    boolean isInteger() {
        return whole && value.toBigInteger().bitLength() < Long.SIZE;
    }

    long toInteger() {
        if (!isInteger()) {
            throw new IllegalArgumentException("cannot convert value to integer");
        }
        return value.longValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amount amount && compareTo(amount) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }
}
