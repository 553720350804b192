package dev.slipway.compositions.fieldpath;

import java.util.ArrayList;
import java.util.List;

/** A parsed path. Its text form is the canonical one, in which only wildcards and fields with dots stand in brackets. */
final class FieldPath {

    private final List<Segment> segments;

    FieldPath(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /** Return the path that the text writes; positions in errors count from 0. */
    static FieldPath parse(String text) {
        return new FieldPath(new Lexer(text).segments());
    }

    List<Segment> segments() {
        return segments;
    }

    int size() {
        return segments.size();
    }

    Segment get(int i) {
        return segments.get(i);
    }

    FieldPath first(int count) {
        return new FieldPath(segments.subList(0, count));
    }

    FieldPath with(int position, Segment segment) {
        List<Segment> copy = new ArrayList<>(segments);
        copy.set(position, segment);
        return new FieldPath(copy);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            if (segment.field() == null) {
                text.append('[').append(segment.index()).append(']');
            } else if (segment.isWildcard() || segment.field().contains(".")) {
                text.append('[').append(segment.field()).append(']');
            } else {
                text.append('.').append(segment.field());
            }
        }
        return text.length() > 0 && text.charAt(0) == '.' ? text.substring(1) : text.toString();
    }
}
