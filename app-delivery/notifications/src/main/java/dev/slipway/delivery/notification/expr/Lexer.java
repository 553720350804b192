package dev.slipway.delivery.notification.expr;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. */
final class Lexer {

    private static final List<String> LONG = List.of("?.", "??", "==", "!=", "<=", ">=", "&&", "||", "**", "..");
    private static final String SHORT = "()[]{}.,:?<>!+-*/%^#|";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.skipSpace()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "the end", text.length()));
        return lexer.tokens;
    }

    private boolean skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isDigit(c)) {
            number();
        } else if (c == '"' || c == '\'' || c == '`') {
            string(c);
        } else if (Character.isLetter(c) || c == '_' || c == '$') {
            name();
        } else {
            operator();
        }
    }

    private void number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || isPoint() || text.charAt(at) == '_')) {
            at++;
        }
        add(Token.Kind.NUMBER, text.substring(start, at).replace("_", ""), start);
    }

    /** A point belongs to a number when a digit follows; two of them are a range. */
    private boolean isPoint() {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private void string(char quote) {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            value.append(c == '\\' && quote != '`' && at < text.length() ? escaped(text.charAt(at++)) : c);
        }
        if (at >= text.length()) {
            throw ExpressionException.of("a text is not closed (at " + (start + 1) + ")");
        }
        at++;
        add(Token.Kind.STRING, value.toString(), start);
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }

    private void name() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        at += at == start ? 1 : 0;
        add(Token.Kind.NAME, text.substring(start, at), start);
    }

    private void operator() {
        for (String operator : LONG) {
            if (text.startsWith(operator, at)) {
                add(Token.Kind.OPERATOR, operator, at);
                at += operator.length();
                return;
            }
        }
        if (SHORT.indexOf(text.charAt(at)) < 0) {
            throw ExpressionException.of("unrecognized character: " + text.charAt(at) + " (at " + (at + 1) + ")");
        }
        add(Token.Kind.OPERATOR, text.substring(at, at + 1), at);
        at++;
    }

    private void add(Token.Kind kind, String value, int start) {
        tokens.add(new Token(kind, value, start));
    }
}
