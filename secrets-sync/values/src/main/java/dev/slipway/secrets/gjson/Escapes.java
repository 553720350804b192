package dev.slipway.secrets.gjson;

/** The escapes in JSON strings; text behind one that is none, or behind a bare control character, is lost. */
final class Escapes {

    private static final int CODE = 4;
    private static final int REPLACEMENT = 0xFFFD;

    private final String text;
    private int at;

    private Escapes(String text) {
        this.text = text;
    }

    static String resolved(String text) {
        return new Escapes(text).resolve();
    }

    private String resolve() {
        StringBuilder plain = new StringBuilder(text.length());
        while (at < text.length() && text.charAt(at) >= ' ') {
            char c = text.charAt(at++);
            int rune = c == '\\' ? escaped() : c;
            if (rune < 0) {
                break;
            }
            plain.appendCodePoint(rune);
        }
        return plain.toString();
    }

    /** Return the character that the escape stands for, -1 when it is none. */
    private int escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '"', '\\', '/' -> c;
            case 'u' -> at + CODE > text.length() ? -1 : character();
            default -> -1;
        };
    }

    private int character() {
        int first = code();
        boolean surrogate = first >= Character.MIN_SURROGATE && first <= Character.MAX_SURROGATE;
        if (!surrogate) {
            return first;
        }
        if (!text.startsWith("\\u", at) || at + 2 + CODE > text.length()) {
            return REPLACEMENT;
        }
        at += 2;
        int second = code();
        boolean pair = Character.isSurrogatePair((char) first, (char) second);
        return pair ? Character.toCodePoint((char) first, (char) second) : REPLACEMENT;
    }

    private int code() {
        int value = 0;
        for (int end = at + CODE; at < end; at++) {
            value = value * 16 + Math.max(0, Character.digit(text.charAt(at), 16));
        }
        return value;
    }
}
