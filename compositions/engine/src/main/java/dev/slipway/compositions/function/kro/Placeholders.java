package dev.slipway.compositions.function.kro;

import dev.slipway.compositions.function.input.InputException;
import java.util.ArrayList;
import java.util.List;

/** Splits a text at its {@code ${...}}. Braces inside an expression have to match, except in its texts. */
final class Placeholders {

    private static final String START = "${";

    /** A piece of a text: as it is, or an expression. */
    record Piece(String text, boolean isExpression) {}

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int done;

    private Placeholders(String text) {
        this.text = text;
    }

    static List<Piece> of(String text) {
        return new Placeholders(text).split();
    }

    private List<Piece> split() {
        int start = text.indexOf(START);
        while (start >= 0) {
            int end = end(start + START.length());
            if (end > 0) {
                literal(start);
                pieces.add(new Piece(text.substring(start + START.length(), end), true));
                done = end + 1;
            }
            start = text.indexOf(START, end > 0 ? done : start + 1);
        }
        literal(text.length());
        return pieces;
    }

    private void literal(int end) {
        if (end > done) {
            pieces.add(new Piece(text.substring(done, end), false));
        }
    }

    /** Return where the expression's closing brace is, 0 when it has none. */
    private int end(int from) {
        int open = 1;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                if (text.startsWith(START, i)) {
                    throw new InputException("nested expressions are not allowed: " + text);
                }
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (open == 0) {
                    return i;
                }
            }
        }
        return 0;
    }
}
