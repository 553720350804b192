package dev.slipway.template.parse;

import dev.slipway.template.TemplateException;
import dev.slipway.template.parse.Token.Kind;
import java.util.List;

/** The tokens of a template, read from first to last with as much look-ahead as needed. */
final class Tokens {

    private final String name;
    private final List<Token> tokens;
    private int next;
    private int actionLine;

    Tokens(String name, List<Token> tokens) {
        this.name = name;
        this.tokens = tokens;
    }

    Token next() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size());
        return token;
    }

    Token peek() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }

    Token nextNonSpace() {
        skipSpace();
        return next();
    }

    Token peekNonSpace() {
        skipSpace();
        return peek();
    }

    private void skipSpace() {
        while (peek().is(Kind.SPACE)) {
            next++;
        }
    }

    int mark() {
        return next;
    }

    void back(int mark) {
        next = mark;
    }

    void back() {
        next--;
    }

    /** Remember the line where an action starts, for the errors in it; 0 is for none. */
    void inAction(int line) {
        actionLine = line;
    }

    int actionLine() {
        return actionLine;
    }

    Token expect(Kind kind, String context) {
        Token token = nextNonSpace();
        if (!token.is(kind)) {
            throw unexpected(token, context);
        }
        return token;
    }

    TemplateException unexpected(Token token, String context) {
        if (!token.is(Kind.ERROR)) {
            return error("unexpected " + token + " in " + context);
        }
        if (actionLine == 0 || actionLine == token.line()) {
            return error(token.text());
        }
        String started = " started at " + name + ":" + actionLine;
        return error(token.text() + (token.text().endsWith(" action") ? started : " in action" + started));
    }

    /** Return the error of the token last read or looked at. */
    TemplateException error(String message) {
        int at = Math.max(0, Math.min(next, tokens.size()) - 1);
        return TemplateException.of("template: " + name + ":" + tokens.get(at).line() + ": " + message);
    }
}
