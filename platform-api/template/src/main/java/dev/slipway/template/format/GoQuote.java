package dev.slipway.template.format;

import java.util.Locale;

/** Go's string literals, as {@code %q} and error messages show them. */
public final class GoQuote {

    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000B";
    private static final String LETTERS = "abfnrtv";

    private GoQuote() {}

    /** Return the text as a Go string literal in double quotes. */
    public static String quote(String text) {
        return quote(text, '"', false);
    }

    /** Return the text of a Go string, raw string or character literal; {@link IllegalArgumentException} for others. */
    public static String unquote(String literal) {
        return new Unquote(literal).text();
    }

    static String quote(String text, char mark, boolean asciiOnly) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append(mark);
        text.codePoints().forEach(rune -> append(quoted, rune, mark, asciiOnly));
        return quoted.append(mark).toString();
    }

    static String quoteRune(long value, boolean asciiOnly) {
        int rune = Character.isValidCodePoint((int) value) && value == (int) value ? (int) value : 0xFFFD;
        return quote(new String(Character.toChars(rune)), '\'', asciiOnly);
    }

    static boolean canBackquote(String text) {
        return text.codePoints()
                .noneMatch(rune -> rune == 0xFEFF || (rune < ' ' && rune != '\t') || rune == '`' || rune == 0x7F);
    }

    private static void append(StringBuilder quoted, int rune, char mark, boolean asciiOnly) {
        if (rune == mark || rune == '\\') {
            quoted.append('\\').appendCodePoint(rune);
        } else if (ESCAPED.indexOf(rune) >= 0) {
            quoted.append('\\').append(LETTERS.charAt(ESCAPED.indexOf(rune)));
        } else if (rune < 0x80 ? rune >= ' ' && rune < 0x7F : !asciiOnly && isPrintable(rune)) {
            quoted.appendCodePoint(rune);
        } else if (rune < 0x80 || GoText.isByte(rune)) {
            quoted.append(String.format(Locale.ROOT, "\\x%02x", rune & 0xFF));
        } else if (rune < 0x10000) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", rune));
        } else {
            quoted.append(String.format(Locale.ROOT, "\\U%08x", rune));
        }
    }

    static boolean isPrintableRune(long value) {
        return value >= 0 && value <= Character.MAX_CODE_POINT && (value == ' ' || isPrintable((int) value));
    }

    private static boolean isPrintable(int rune) {
        return switch (Character.getType(rune)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
