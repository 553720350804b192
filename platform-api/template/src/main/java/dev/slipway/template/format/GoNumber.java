package dev.slipway.template.format;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses as Go's strconv does. What cannot be parsed is an {@link IllegalArgumentException} with Go's words. */
public final class GoNumber {

    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final String DIGITS = "[0-9]+(?:_[0-9]+)*";
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(" + DIGITS + "(\\.(" + DIGITS + ")?)?|\\." + DIGITS + ")([eE][-+]?" + DIGITS + ")?");
    private static final Pattern HEX =
            Pattern.compile("[-+]?0[xX]([0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][-+]?[0-9]+");
    private static final Pattern LITERAL = Pattern.compile(
            "([-+]?)(?:0[xX]((?:_?[0-9a-fA-F])+)|0[bB]((?:_?[01])+)" + "|0[oO]?((?:_?[0-7])+)|(0|[1-9](?:_?[0-9])*))");
    private static final int[] RADIX = {16, 2, 8, 10};
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    private GoNumber() {}

    public static long parseInt(String text) {
        BigInteger value = integer(text);
        if (value.bitLength() >= Long.SIZE) {
            throw problem("ParseInt", text, "value out of range");
        }
        return value.longValue();
    }

    /** Return the number, or of one that is out of range the one that is closest to it. */
    public static long parseClosest(String text) {
        BigInteger value = integer(text);
        long limit = value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        return value.bitLength() >= Long.SIZE ? limit : value.longValue();
    }

    private static BigInteger integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            throw problem("ParseInt", text, "invalid syntax");
        }
        return new BigInteger(text);
    }

    /** Return the value of an integer written as in Go's source, with a base prefix or underscores. */
    public static long parseLiteral(String text) {
        Matcher matcher = LITERAL.matcher(text);
        if (!matcher.matches()) {
            throw problem("ParseInt", text, "invalid syntax");
        }
        for (int i = 0; i < RADIX.length; i++) {
            String digits = matcher.group(i + 2);
            if (digits != null) {
                BigInteger value = new BigInteger(matcher.group(1) + digits.replace("_", ""), RADIX[i]);
                if (value.bitLength() < Long.SIZE) {
                    return value.longValue();
                }
            }
        }
        throw problem("ParseInt", text, "value out of range");
    }

    public static boolean parseBool(String text) {
        if (!TRUE.contains(text) && !FALSE.contains(text)) {
            throw problem("ParseBool", text, "invalid syntax");
        }
        return TRUE.contains(text);
    }

    public static double parseFloat(String text) {
        String bare = text.replaceFirst("^[-+]", "").toLowerCase(Locale.ROOT);
        if (bare.equals("nan") && bare.length() == text.length()) {
            return Double.NaN;
        }
        if (bare.equals("inf") || bare.equals("infinity")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (!DECIMAL.matcher(text).matches() && !HEX.matcher(text).matches()) {
            throw problem("ParseFloat", text, "invalid syntax");
        }
        double value = Double.parseDouble(text.replace("_", ""));
        if (Double.isInfinite(value)) {
            throw problem("ParseFloat", text, "value out of range");
        }
        return value;
    }

    private static IllegalArgumentException problem(String function, String text, String what) {
        return new IllegalArgumentException("strconv." + function + ": parsing " + GoQuote.quote(text) + ": " + what);
    }
}
