package dev.slipway.template.parse;

import dev.slipway.template.format.GoNumber;
import dev.slipway.template.format.GoQuote;
import org.jspecify.annotations.Nullable;

/**
 * A number constant, which is whatever its place asks for.
 *
 * @param whole its value as an int, if it has one
 * @param floating its value as a float64; absent only where it does not fit into one
 */
public record NumberLiteral(String source, @Nullable Long whole, Double floating) {

    private static final double EXACT = 0x1p63;

    /** Return the number; an {@link IllegalArgumentException} has Go's words. */
    static NumberLiteral parse(String source, boolean character) {
        if (character) {
            int rune = rune(source);
            return new NumberLiteral(source, (long) rune, (double) rune);
        }
        if (source.endsWith("i")) {
            throw new IllegalArgumentException("complex numbers are not supported: " + GoQuote.quote(source));
        }
        try {
            long whole = GoNumber.parseLiteral(source);
            return new NumberLiteral(source, whole, (double) whole);
        } catch (IllegalArgumentException noInteger) {
            return floating(source);
        }
    }

    private static NumberLiteral floating(String source) {
        double value;
        try {
            value = GoNumber.parseFloat(isHex(source) ? source.replace("_", "") : source);
        } catch (IllegalArgumentException noNumber) {
            throw new IllegalArgumentException("illegal number syntax: " + GoQuote.quote(source), noNumber);
        }
        if (!isWrittenAsFloat(source)) {
            throw new IllegalArgumentException("integer overflow: " + GoQuote.quote(source));
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        return new NumberLiteral(source, whole ? Long.valueOf((long) value) : null, value);
    }

    private static int rune(String source) {
        String text = GoQuote.unquote(source);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("invalid syntax");
        }
        if (text.codePointCount(0, text.length()) == 1) {
            return text.codePointAt(0);
        }
        throw new IllegalArgumentException("malformed character constant: " + source);
    }

    /** Return whether the constant is a float64 where its place does not say what it should be. */
    public boolean isFloat() {
        return whole == null || isWrittenAsFloat(source);
    }

    private static boolean isHex(String source) {
        return source.startsWith("0x") || source.startsWith("0X");
    }

    private static boolean isWrittenAsFloat(String source) {
        if (source.startsWith("'")) {
            return false;
        }
        String marks = isHex(source) ? "pP" : ".eEpP";
        return source.chars().anyMatch(c -> marks.indexOf(c) >= 0);
    }
}
