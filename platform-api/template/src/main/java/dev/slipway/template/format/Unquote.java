package dev.slipway.template.format;

import java.io.ByteArrayOutputStream;

/** Reads one Go literal. */
final class Unquote {

    private static final String LETTERS = "abfnrtv\\'\"";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000B\\'\"";

    private final String literal;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int position;

    Unquote(String literal) {
        this.literal = literal;
    }

    String text() {
        int end = literal.length() - 1;
        if (end < 1 || literal.charAt(0) != literal.charAt(end) || "\"'`".indexOf(literal.charAt(0)) < 0) {
            throw invalid();
        }
        char mark = literal.charAt(0);
        if (mark == '`') {
            return literal.substring(1, end).replace("\r", "");
        }
        if (literal.indexOf('\\') < 0 && literal.indexOf('\n') < 0 && literal.indexOf(mark, 1) == end) {
            return literal.substring(1, end);
        }
        for (position = 1; position < end; ) {
            int rune = literal.codePointAt(position);
            position += Character.charCount(rune);
            if (rune == mark || rune == '\n') {
                throw invalid();
            }
            if (rune == '\\') {
                escape(mark, end);
            } else {
                bytes.writeBytes(GoText.bytes(Character.toString(rune)));
            }
        }
        return GoText.of(bytes.toByteArray());
    }

    private void escape(char mark, int end) {
        if (position >= end) {
            throw invalid();
        }
        char c = literal.charAt(position++);
        int plain = LETTERS.indexOf(c);
        if (plain >= 0) {
            if ((c == '\'' || c == '"') && c != mark) {
                throw invalid();
            }
            bytes.write(MEANINGS.charAt(plain));
        } else if (c >= '0' && c <= '7') {
            position--;
            bytes.write(limited(number(3, 8, end), 0xFF));
        } else {
            switch (c) {
                case 'x' -> bytes.write(number(2, 16, end));
                case 'u' -> rune(number(4, 16, end));
                case 'U' -> rune(number(8, 16, end));
                default -> throw invalid();
            }
        }
    }

    private void rune(int rune) {
        boolean surrogate = rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
        if (surrogate) {
            throw invalid();
        }
        bytes.writeBytes(GoText.bytes(Character.toString(limited(rune, Character.MAX_CODE_POINT))));
    }

    private int number(int digits, int radix, int end) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = position < end ? Character.digit(literal.charAt(position++), radix) : -1;
            if (digit < 0) {
                throw invalid();
            }
            value = value * radix + digit;
        }
        return value;
    }

    private static int limited(int value, int most) {
        if (value < 0 || value > most) {
            throw invalid();
        }
        return value;
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException("invalid syntax");
    }
}
