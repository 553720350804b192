package dev.slipway.compositions.fieldpath;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of a path. A field ends at a period or bracket; what stands in brackets may hold periods. */
final class Lexer {

    private final String input;
    private final List<Segment> segments = new ArrayList<>();
    private int position;

    Lexer(String input) {
        this.input = input;
    }

    List<Segment> segments() {
        field();
        while (position < input.length()) {
            if (input.charAt(position) == '.') {
                period();
            } else {
                brackets();
            }
            field();
        }
        return segments;
    }

    private void field() {
        int start = position;
        while (position < input.length() && ".[".indexOf(input.charAt(position)) < 0) {
            if (input.charAt(position) == ']') {
                throw unexpected(']', position);
            }
            position++;
        }
        if (position > start) {
            segments.add(Segment.field(input.substring(start, position)));
        }
    }

    private void period() {
        if (position == 0 || position == input.length() - 1) {
            throw unexpected('.', position);
        }
        position++;
        char next = input.charAt(position);
        if (next == '.' || next == '[') {
            throw unexpected(next, position);
        }
    }

    private void brackets() {
        int close = input.indexOf(']', position);
        if (close < 0) {
            throw new FieldPathException("unterminated '[' at position " + position);
        }
        position++;
        if (close == position) {
            throw unexpected(']', position);
        }
        String inner = input.substring(position, close);
        if (inner.indexOf('[') >= 0) {
            throw unexpected('[', position + inner.indexOf('['));
        }
        segments.add(Segment.fieldOrIndex(inner));
        position = close + 1;
    }

    private static FieldPathException unexpected(char what, int where) {
        return new FieldPathException("unexpected '" + what + "' at position " + where);
    }
}
