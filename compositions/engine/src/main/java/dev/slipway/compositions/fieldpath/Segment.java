package dev.slipway.compositions.fieldpath;

import org.jspecify.annotations.Nullable;

/** One step of a path: a field of an object, or the index of an array. {@code field} is null for an index. */
record Segment(@Nullable String field, long index) {

    static final String WILDCARD = "*";

    private static final long MAX_UINT32 = 0xFFFFFFFFL;

    static Segment field(String name) {
        return new Segment(trimQuotes(name), 0);
    }

    static Segment index(long index) {
        return new Segment(null, index);
    }

    /** Return what stands between brackets: an index if it is a number of 32 bits, else a field. */
    static Segment fieldOrIndex(String text) {
        boolean digits = text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.isEmpty();
        if (digits && Long.parseLong(text) <= MAX_UINT32) {
            return index(Long.parseLong(text));
        }
        return field(text);
    }

    boolean isIndex() {
        return field == null;
    }

    boolean isWildcard() {
        return WILDCARD.equals(field);
    }

    private static String trimQuotes(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isQuote(text.charAt(from))) {
            from++;
        }
        while (to > from && isQuote(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }
}
