package dev.slipway.template.format;

/** The flags, width and precision of one verb; -1 stands for not given. */
final class Flags {

    static final int NONE = -1;

    boolean plus;
    boolean minus;
    boolean sharp;
    boolean space;
    boolean zero;
    boolean goSyntax;
    int width = NONE;
    int precision = NONE;

    /** Take the flag; return false when the character is none. */
    boolean take(char c) {
        switch (c) {
            case '+' -> plus = true;
            case '-' -> minus = true;
            case '#' -> sharp = true;
            case ' ' -> space = true;
            case '0' -> zero = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Return the text filled up to the width, on the right with {@code -}, else on the left. */
    String pad(String text) {
        int length = text.codePointCount(0, text.length());
        if (width <= length) {
            return text;
        }
        String filling = (zero && !minus ? "0" : " ").repeat(width - length);
        return minus ? text + filling : filling + text;
    }

    /** Return the text filled up with spaces, whatever the zero flag says. */
    String padWithSpaces(String text) {
        boolean kept = zero;
        zero = false;
        String padded = pad(text);
        zero = kept;
        return padded;
    }
}
