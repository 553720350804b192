package dev.slipway.template.parse;

import dev.slipway.template.format.GoQuote;

/**
 * One piece of a template.
 *
 * @param position where it starts, in characters from the start of the template
 * @param line its line, counted from 1
 */
record Token(Kind kind, int position, String text, int line) {

    private static final int SHOWN = 10;

    enum Kind {
        ERROR,
        EOF,
        TEXT,
        LEFT_DELIMITER,
        RIGHT_DELIMITER,
        SPACE,
        ASSIGN,
        DECLARE,
        PIPE,
        LEFT_PAREN,
        RIGHT_PAREN,
        DOT,
        FIELD,
        VARIABLE,
        IDENTIFIER,
        KEYWORD,
        NIL,
        BOOL,
        CHAR_CONSTANT,
        NUMBER,
        COMPLEX,
        STRING,
        RAW_STRING,
        CHAR
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isKeyword(String word) {
        return kind == Kind.KEYWORD && text.equals(word);
    }

    /** Return the token as Go's messages show it. */
    @Override
    public String toString() {
        if (kind == Kind.EOF) {
            return "EOF";
        }
        if (kind == Kind.ERROR) {
            return text;
        }
        if (kind == Kind.KEYWORD || kind == Kind.NIL || kind == Kind.DOT) {
            return "<" + text + ">";
        }
        int length = text.codePointCount(0, text.length());
        return length > SHOWN
                ? GoQuote.quote(text.substring(0, text.offsetByCodePoints(0, SHOWN))) + "..."
                : GoQuote.quote(text);
    }
}
