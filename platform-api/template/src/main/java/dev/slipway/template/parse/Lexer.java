package dev.slipway.template.parse;

import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.parse.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a template into tokens. The last one is the end or an error. */
final class Lexer {

    private static final String SPACES = " \t\r\n";
    private static final Set<String> KEYWORDS =
            Set.of("block", "break", "continue", "define", "else", "end", "if", "range", "template", "with");
    private static final int END = -1;
    private static final int MARKER = 2;

    private final String input;
    private final Delimiters delimiters;
    private final List<Token> tokens = new ArrayList<>();
    private int start;
    private int position;
    private int line = 1;
    private int startLine = 1;
    private int parens;
    private boolean failed;

    Lexer(String input, Delimiters delimiters) {
        this.input = input;
        this.delimiters = delimiters;
    }

    List<Token> tokens() {
        while (!failed && text()) {
            action();
        }
        if (!failed) {
            emit(Kind.EOF, "EOF");
        }
        return tokens;
    }

    /** Read up to the next action that is no comment; return whether there is one. */
    private boolean text() {
        while (!failed) {
            int open = input.indexOf(delimiters.left(), position);
            if (open < 0) {
                position = input.length();
                emitText(position);
                return false;
            }
            int inside = open + delimiters.left().length();
            boolean trim = input.startsWith("-", inside) && isSpaceAt(inside + 1);
            position = open;
            emitText(trim ? trimmedEnd(open) : open);
            int first = trim ? inside + MARKER : inside;
            if (!input.startsWith("/*", first)) {
                position = open + delimiters.left().length();
                emit(Kind.LEFT_DELIMITER);
                position = first;
                skip();
                return true;
            }
            position = first;
            skip();
            comment();
        }
        return false;
    }

    /** Emit what was read as text up to the end, and drop the space behind it. */
    private void emitText(int end) {
        if (end > start) {
            add(Kind.TEXT, input.substring(start, end));
        }
        skip();
    }

    private int trimmedEnd(int end) {
        int at = end;
        while (at > start && SPACES.indexOf(input.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private void comment() {
        int close = input.indexOf("*/", position + 2);
        if (close < 0) {
            fail("unclosed comment");
            return;
        }
        position = close + 2;
        int right = rightDelimiter();
        if (right < 0) {
            fail("comment ends before closing delimiter");
            return;
        }
        close(right);
        skip();
    }

    private void action() {
        parens = 0;
        while (!failed) {
            int right = rightDelimiter();
            if (right >= 0) {
                if (parens > 0) {
                    fail("unclosed left paren");
                    return;
                }
                position += right;
                skip();
                position += delimiters.right().length();
                emit(Kind.RIGHT_DELIMITER);
                position -= delimiters.right().length() + right;
                close(right);
                skip();
                return;
            }
            inside();
        }
    }

    /** Return how long the trim marker before a right delimiter here is, or -1 where there is no delimiter. */
    private int rightDelimiter() {
        boolean marker = isSpaceAt(position) && input.startsWith("-", position + 1);
        if (marker && input.startsWith(delimiters.right(), position + MARKER)) {
            return MARKER;
        }
        return input.startsWith(delimiters.right(), position) ? 0 : -1;
    }

    private void close(int marker) {
        position += marker + delimiters.right().length();
        while (marker > 0 && isSpaceAt(position)) {
            position++;
        }
    }

    private void inside() {
        int rune = next();
        switch (rune) {
            case END -> fail("unclosed action");
            case ' ', '\t', '\r', '\n' -> space();
            case '=' -> emit(Kind.ASSIGN);
            case ':' -> declare();
            case '|' -> emit(Kind.PIPE);
            case '"' -> quote('"', Kind.STRING, "unterminated quoted string");
            case '\'' -> quote('\'', Kind.CHAR_CONSTANT, "unterminated character constant");
            case '`' -> rawQuote();
            case '$' -> name(Kind.VARIABLE, Kind.VARIABLE);
            case '(' -> {
                parens++;
                emit(Kind.LEFT_PAREN);
            }
            case ')' -> rightParen();
            default -> word(rune);
        }
    }

    private void word(int rune) {
        if (rune == '.' && position < input.length() && !isDigit(peek())) {
            name(Kind.FIELD, Kind.DOT);
        } else if (rune == '.' || rune == '+' || rune == '-' || isDigit(rune)) {
            position--;
            number();
        } else if (isAlphaNumeric(rune)) {
            identifier();
        } else if (rune > ' ' && rune < 0x7F) {
            emit(Kind.CHAR);
        } else {
            fail("unrecognized character in action: " + unicode(rune));
        }
    }

    private void space() {
        while (isSpaceAt(position)) {
            position++;
        }
        // A trim marker needs a space before it, which is then the delimiter's and not ours.
        position--;
        if (rightDelimiter() == MARKER) {
            if (position > start) {
                emit(Kind.SPACE);
            }
            return;
        }
        position++;
        emit(Kind.SPACE);
    }

    private void declare() {
        if (next() == '=') {
            emit(Kind.DECLARE);
        } else {
            fail("expected :=");
        }
    }

    private void rightParen() {
        if (--parens < 0) {
            fail("unexpected right paren");
        } else {
            emit(Kind.RIGHT_PAREN);
        }
    }

    private void quote(char mark, Kind kind, String unterminated) {
        while (true) {
            int rune = next();
            if (rune == mark) {
                emit(kind);
                return;
            }
            if (rune == '\\') {
                rune = next();
            }
            if (rune == END || rune == '\n') {
                fail(unterminated);
                return;
            }
        }
    }

    private void rawQuote() {
        int close = input.indexOf('`', position);
        if (close < 0) {
            fail("unterminated raw quoted string");
        } else {
            position = close + 1;
            emit(Kind.RAW_STRING);
        }
    }

    private void name(Kind named, Kind bare) {
        if (atTerminator()) {
            emit(bare);
            return;
        }
        run();
        if (atTerminator()) {
            emit(named);
        } else {
            fail("bad character " + unicode(peek()));
        }
    }

    private void identifier() {
        run();
        String word = input.substring(start, position);
        if (!atTerminator()) {
            fail("bad character " + unicode(peek()));
        } else if (KEYWORDS.contains(word)) {
            emit(Kind.KEYWORD);
        } else if (word.equals("nil")) {
            emit(Kind.NIL);
        } else {
            emit(word.equals("true") || word.equals("false") ? Kind.BOOL : Kind.IDENTIFIER);
        }
    }

    private void run() {
        while (position < input.length() && isAlphaNumeric(peek())) {
            next();
        }
    }

    private boolean atTerminator() {
        int rune = peek();
        return rune == END || " \t\r\n.,|:)(".indexOf(rune) >= 0 || input.startsWith(delimiters.right(), position);
    }

    private void number() {
        boolean whole = scanNumber();
        boolean complex = whole && (peek() == '+' || peek() == '-');
        if (complex) {
            whole = scanNumber() && input.charAt(position - 1) == 'i';
        }
        if (whole) {
            emit(complex ? Kind.COMPLEX : Kind.NUMBER);
        } else {
            fail("bad number syntax: " + GoQuote.quote(input.substring(start, position)));
        }
    }

    private boolean scanNumber() {
        accept("+-");
        String digits = "0123456789_";
        if (accept("0")) {
            if (accept("xX")) {
                digits = "0123456789abcdefABCDEF_";
            } else if (accept("oO")) {
                digits = "01234567_";
            } else if (accept("bB")) {
                digits = "01_";
            }
        }
        acceptRun(digits);
        if (accept(".")) {
            acceptRun(digits);
        }
        if (digits.length() == 11 && accept("eE") || digits.length() == 23 && accept("pP")) {
            accept("+-");
            acceptRun("0123456789_");
        }
        accept("i");
        if (isAlphaNumeric(peek())) {
            next();
            return false;
        }
        return true;
    }

    private boolean accept(String valid) {
        if (position < input.length() && valid.indexOf(input.charAt(position)) >= 0) {
            position++;
            return true;
        }
        return false;
    }

    private void acceptRun(String valid) {
        while (accept(valid)) {
            // each call takes one character
        }
    }

    private int next() {
        int rune = peek();
        position += rune == END ? 0 : Character.charCount(rune);
        return rune;
    }

    private int peek() {
        return position < input.length() ? input.codePointAt(position) : END;
    }

    private boolean isSpaceAt(int at) {
        return at < input.length() && SPACES.indexOf(input.charAt(at)) >= 0;
    }

    private static boolean isDigit(int rune) {
        return rune >= '0' && rune <= '9';
    }

    static boolean isAlphaNumeric(int rune) {
        return rune == '_' || Character.isLetter(rune) || Character.isDigit(rune);
    }

    private static String unicode(int rune) {
        return rune == END ? "U+FFFFFFFFFFFFFFFF" : GoFormat.sprintf("%#U", (long) rune);
    }

    private void emit(Kind kind) {
        emit(kind, input.substring(start, position));
    }

    private void emit(Kind kind, String text) {
        add(kind, text);
        skip();
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, start, text, startLine));
    }

    private void skip() {
        for (int i = start; i < position; i++) {
            line += input.charAt(i) == '\n' ? 1 : 0;
        }
        start = position;
        startLine = line;
    }

    private void fail(String message) {
        add(Kind.ERROR, message);
        failed = true;
    }
}
