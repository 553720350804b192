package dev.slipway.template.sprig;

import dev.slipway.template.Functions;
import dev.slipway.template.format.GoText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Texts as words: their case, their first letters, how they are wrapped and abbreviated. */
final class WordFunctions {

    private static final String DOTS = "...";

    static final Functions FUNCTIONS = Functions.NONE
            .with("title", "string", a -> firsts(a.text(0), Character::toTitleCase))
            .with("untitle", "string", a -> uncapitalized(a.text(0)))
            .with("swapcase", "string", a -> swapped(a.text(0)))
            .with("nospace", "string", a -> withoutSpace(a.text(0)))
            .with("initials", "string", a -> initials(characters(a.text(0))))
            .with("snakecase", "string", a -> Casing.separated(a.text(0), '_'))
            .with("kebabcase", "string", a -> Casing.separated(a.text(0), '-'))
            .with("camelcase", "string", a -> Casing.pascal(a.text(0)))
            .with("abbrev", "int string", a -> bytewise(a.text(1), text -> abbreviated(text, 0, a.integer(0))))
            .with(
                    "abbrevboth",
                    "int int string",
                    a -> bytewise(a.text(2), text -> abbreviated(text, a.integer(0), a.integer(1))))
            .with("wrap", "int string", a -> bytewise(a.text(1), text -> wrapped(text, a.integer(0), "\n", false)))
            .with(
                    "wrapWith",
                    "int string string",
                    a -> bytewise(a.text(2), text -> wrapped(text, a.integer(0), characters(a.text(1)), true)));

    private WordFunctions() {}

    /** Return a text with one character for each byte: what Go takes apart byte by byte. */
    private static String characters(String text) {
        return new String(GoText.bytes(text), StandardCharsets.ISO_8859_1);
    }

    /** Change the text as a row of bytes, which may cut a character that has several. */
    private static String bytewise(String text, UnaryOperator<String> change) {
        return GoText.of(change.apply(characters(text)).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Change the first character of each word; words are separated by what is neither letter, digit nor underscore. */
    private static String firsts(String text, IntUnaryOperator change) {
        StringBuilder changed = new StringBuilder();
        int before = ' ';
        for (int rune : text.codePoints().toArray()) {
            changed.appendCodePoint(isSeparator(before) ? change.applyAsInt(rune) : rune);
            before = rune;
        }
        return changed.toString();
    }

    private static boolean isSeparator(int rune) {
        if (rune < 0x80) {
            return !(Character.isLetterOrDigit(rune) || rune == '_');
        }
        return !Character.isLetterOrDigit(rune) && GoText.isSpace(rune);
    }

    private static String uncapitalized(String text) {
        StringBuilder changed = new StringBuilder();
        boolean start = true;
        for (int rune : text.codePoints().toArray()) {
            boolean space = GoText.isSpace(rune);
            changed.appendCodePoint(start && !space ? Character.toLowerCase(rune) : rune);
            start = space;
        }
        return changed.toString();
    }

    /** Lower-case letters after a space become title case. */
    private static String swapped(String text) {
        StringBuilder changed = new StringBuilder();
        boolean space = true;
        for (int rune : text.codePoints().toArray()) {
            changed.appendCodePoint(swapped(rune, space));
            space = GoText.isSpace(rune);
        }
        return changed.toString();
    }

    private static int swapped(int rune, boolean afterSpace) {
        if (Character.isUpperCase(rune) || Character.isTitleCase(rune)) {
            return Character.toLowerCase(rune);
        }
        if (Character.isLowerCase(rune)) {
            return afterSpace ? Character.toTitleCase(rune) : Character.toUpperCase(rune);
        }
        return rune;
    }

    /** Where there is a space, each byte of the rest becomes a character. */
    private static String withoutSpace(String text) {
        String all = characters(text);
        StringBuilder kept = new StringBuilder();
        all.chars().filter(rune -> !GoText.isSpace(rune)).forEach(kept::appendCodePoint);
        return kept.length() == all.length() ? text : kept.toString();
    }

    private static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        boolean start = true;
        for (int rune : text.codePoints().toArray()) {
            boolean space = GoText.isSpace(rune);
            if (start && !space) {
                initials.appendCodePoint(rune);
            }
            start = space;
        }
        return initials.toString();
    }

    /** Return at most {@code width} characters, with dots for what is left out before the offset and behind. */
    private static String abbreviated(String text, int offset, int width) {
        if (width < 4 || (offset > 0 && width < 7) || text.length() <= width) {
            return text;
        }
        int start = Math.min(offset, text.length());
        if (text.length() - start < width - 3) {
            start = text.length() - (width - 3);
        }
        if (start <= 4) {
            return text.substring(0, width - 3) + DOTS;
        }
        if (start + width - 3 < text.length()) {
            return DOTS + abbreviated(text.substring(start), 0, width - 3);
        }
        return DOTS + text.substring(text.length() - (width - 3));
    }

    private static String wrapped(String text, int width, String lineBreak, boolean breaksWords) {
        int most = Math.max(1, width);
        String separator = lineBreak.isEmpty() ? "\n" : lineBreak;
        List<String> lines = new ArrayList<>();
        int offset = 0;
        while (text.length() - offset > most) {
            if (text.charAt(offset) == ' ') {
                offset++;
                continue;
            }
            int space = text.lastIndexOf(' ', most + offset);
            if (space >= offset) {
                lines.add(text.substring(offset, space));
                offset = space + 1;
            } else if (breaksWords) {
                lines.add(text.substring(offset, offset + most));
                offset += most;
            } else {
                int end = text.indexOf(' ', most + offset);
                if (end < 0) {
                    break;
                }
                lines.add(text.substring(offset, end));
                offset = end + 1;
            }
        }
        return String.join(separator, lines) + (lines.isEmpty() ? "" : separator) + text.substring(offset);
    }
}
