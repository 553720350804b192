package dev.slipway.template.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value, strictly by RFC 8259, with the error texts of Go's decoder. The last of equal keys wins. */
final class JsonReader {

    private static final int MAX_DEPTH = 1000;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final String text;
    private int position;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    @Nullable
    Object read() throws GoJsonException {
        Object value = value();
        skipSpace();
        if (position < text.length()) {
            throw unexpected("after top-level value");
        }
        return value;
    }

    private @Nullable Object value() throws GoJsonException {
        skipSpace();
        if (position >= text.length()) {
            throw new GoJsonException("unexpected end of JSON input");
        }
        char c = text.charAt(position);
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() throws GoJsonException {
        enter();
        Map<String, Object> map = new LinkedHashMap<>();
        skipSpace();
        if (!taken('}')) {
            do {
                skipSpace();
                if (at() != '"') {
                    throw unexpected("looking for beginning of object key string");
                }
                String key = string();
                skipSpace();
                if (!taken(':')) {
                    throw unexpected("after object key");
                }
                put(map, key, value());
                skipSpace();
            } while (taken(','));
            if (!taken('}')) {
                throw unexpected("after object key:value pair");
            }
        }
        depth--;
        return map;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }

    private List<@Nullable Object> array() throws GoJsonException {
        enter();
        List<@Nullable Object> list = new ArrayList<>();
        skipSpace();
        if (!taken(']')) {
            do {
                list.add(value());
                skipSpace();
            } while (taken(','));
            if (!taken(']')) {
                throw unexpected("after array element");
            }
        }
        depth--;
        return list;
    }

    private void enter() throws GoJsonException {
        position++;
        if (++depth > MAX_DEPTH) {
            throw new GoJsonException("exceeded max depth");
        }
    }

    /** Half of a surrogate pair is no character; Go decodes it, and a byte that is no UTF-8, to the replacement character. */
    private static String withoutHalves(String text) {
        boolean whole = text.codePoints().noneMatch(JsonReader::isHalf);
        return whole
                ? text
                : text.codePoints()
                        .map(rune -> isHalf(rune) ? '\uFFFD' : rune)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isHalf(int rune) {
        return rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
    }

    private String string() throws GoJsonException {
        position++;
        StringBuilder string = new StringBuilder();
        while (true) {
            char c = next("in string literal");
            if (c == '"') {
                return withoutHalves(string.toString());
            }
            if (c < ' ') {
                position--;
                throw unexpected("in string literal");
            }
            string.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() throws GoJsonException {
        char c = next("in string escape code");
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        if (c != 'u') {
            position--;
            throw unexpected("in string escape code");
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next("in \\u hexadecimal character escape"), 16);
            if (digit < 0) {
                position--;
                throw unexpected("in \\u hexadecimal character escape");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private @Nullable Object literal(String word, @Nullable Object value) throws GoJsonException {
        for (int i = 0; i < word.length(); i++) {
            if (at() != word.charAt(i)) {
                throw unexpected("in literal " + word + " (expecting "
                        + GoQuote.quote(word.substring(i, i + 1), '\'', false) + ")");
            }
            position++;
        }
        return value;
    }

    private Double number() throws GoJsonException {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            if (at() == '-') {
                position++;
                throw unexpected("in numeric literal");
            }
            throw unexpected("looking for beginning of value");
        }
        position = matcher.end();
        return Double.valueOf(matcher.group());
    }

    private char next(String where) throws GoJsonException {
        if (position >= text.length()) {
            throw unexpected(where);
        }
        return text.charAt(position++);
    }

    private int at() {
        return position < text.length() ? text.charAt(position) : -1;
    }

    private boolean taken(char c) {
        boolean there = at() == c;
        position += there ? 1 : 0;
        return there;
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private GoJsonException unexpected(String where) {
        if (position >= text.length()) {
            return new GoJsonException("unexpected end of JSON input");
        }
        String character = text.substring(position, text.offsetByCodePoints(position, 1));
        return new GoJsonException("invalid character " + GoQuote.quote(character, '\'', false) + " " + where);
    }
}
