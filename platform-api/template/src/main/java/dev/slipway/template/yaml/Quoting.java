package dev.slipway.template.yaml;

import java.util.Locale;

/** Chooses how a text is written: plain, in quotes, or as a block of lines. */
final class Quoting {

    private static final int WIDTH = 80;
    private static final String FIRST_INDICATORS = "#,[]{}&*!|>'\"%@`";
    private static final String ESCAPED = "\0\u0007\b\t\n\u000B\f\r\u001B\"\\\u0085\u2028\u2029";
    private static final String LETTERS = "0abtnvfre\"\\NLP";

    private final YamlDialect dialect;
    private final int indent;
    private final Folding folding;

    Quoting(YamlDialect dialect, int indent) {
        this.dialect = dialect;
        this.indent = indent;
        this.folding = new Folding(dialect == YamlDialect.KUBERNETES ? WIDTH : Integer.MAX_VALUE);
    }

    String key(String key) {
        if (key.indexOf('\n') >= 0 || Scalars.needsQuotes(key) || hasSpecialCharacters(key)) {
            return doubleQuoted(key);
        }
        return canBePlain(key) ? key : singleQuoted(key);
    }

    /** Return the text of a value that starts in the column and whose further lines are indented to the depth. */
    String value(String text, int depth, int column) {
        if (text.indexOf('\n') >= 0) {
            return canBeBlock(text) ? block(text, depth) : folding.doubleQuoted(doubleQuoted(text), depth, column);
        }
        if (Scalars.needsQuotes(text) || hasSpecialCharacters(text)) {
            return folding.doubleQuoted(doubleQuoted(text), depth, column);
        }
        return canBePlain(text)
                ? folding.plain(text, depth, column)
                : folding.singleQuoted(singleQuoted(text), depth, column);
    }

    private static String singleQuoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static boolean canBePlain(String text) {
        boolean spaced = text.startsWith(" ") || text.endsWith(" ");
        boolean marker = text.startsWith("---") || text.startsWith("...");
        return !spaced && !marker && !startsWithIndicator(text) && !holdsIndicator(text);
    }

    private static boolean startsWithIndicator(String text) {
        char first = text.charAt(0);
        boolean blankFollows = text.length() == 1 || isBlank(text.charAt(1));
        return FIRST_INDICATORS.indexOf(first) >= 0 || ("?:-".indexOf(first) >= 0 && blankFollows);
    }

    private static boolean holdsIndicator(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blankFollows = i + 1 == text.length() || isBlank(text.charAt(i + 1));
            if ((c == ':' && blankFollows) || (c == '#' && isBlank(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean hasSpecialCharacters(String text) {
        return text.codePoints().anyMatch(rune -> !isPrintable(rune));
    }

    private static boolean isPrintable(int rune) {
        boolean ascii = rune >= ' ' && rune < 0x7F;
        boolean beyond = rune >= 0xA0 && rune <= 0xFFFF && rune != 0xFEFF && rune != 0x2028 && rune != 0x2029;
        boolean surrogate = rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
        return ascii || (beyond && !surrogate);
    }

    private boolean canBeBlock(String text) {
        boolean tab = dialect == YamlDialect.V3;
        boolean spaceBeforeBreak = text.contains(" \n") || text.endsWith(" ");
        return !spaceBeforeBreak
                && text.codePoints().allMatch(rune -> rune == '\n' || (rune == '\t' && tab) || isPrintable(rune));
    }

    private String block(String text, int depth) {
        StringBuilder block = new StringBuilder("|");
        if (text.startsWith(" ") || text.startsWith("\n")) {
            block.append(indent);
        }
        if (!text.endsWith("\n")) {
            block.append('-');
        } else if (text.endsWith("\n\n") || text.length() == 1) {
            block.append('+');
        }
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        if (dialect == YamlDialect.V3 && body.startsWith("\n")) {
            // The library loses the first of several breaks at the start.
            body = body.substring(1);
        }
        if (dialect == YamlDialect.V3 && body.isEmpty()) {
            return block.toString();
        }
        for (String line : body.split("\n", -1)) {
            block.append('\n');
            if (!line.isEmpty()) {
                block.append(" ".repeat(depth)).append(line);
            }
        }
        return block.toString();
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(rune -> {
            int escaped = ESCAPED.indexOf(rune);
            if (escaped >= 0) {
                quoted.append('\\').append(LETTERS.charAt(escaped));
            } else if (isPrintable(rune)) {
                quoted.appendCodePoint(rune);
            } else {
                quoted.append(String.format(Locale.ROOT, escape(rune), rune));
            }
        });
        return quoted.append('"').toString();
    }

    private static String escape(int rune) {
        if (rune > 0xFFFF) {
            return "\\U%08X";
        }
        return rune > 0xFF ? "\\u%04X" : "\\x%02X";
    }
}
