package dev.slipway.delivery.source.jsonnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the files that a Jsonnet text imports. Jsonnet takes only literal texts there, so that they can be known without
 * evaluating anything. Comments and texts are passed over as Jsonnet reads them. Pure.
 */
final class ImportScanner {

    private static final Set<String> WORDS = Set.of("import", "importstr", "importbin");

    private final String text;
    private final List<String> imports = new ArrayList<>();
    private int at;

    private ImportScanner(String text) {
        this.text = text;
    }

    static List<String> imports(String text) {
        ImportScanner scanner = new ImportScanner(text);
        boolean awaited = false;
        while (scanner.at < text.length()) {
            awaited = scanner.token(awaited);
        }
        return scanner.imports;
    }

    /** Read one token and return whether what follows is the name of an imported file. */
    private boolean token(boolean awaited) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || skippedComment()) {
            at += Character.isWhitespace(c) ? 1 : 0;
            return awaited;
        }
        if (c == '"' || c == '\'' || (c == '@' && quoteAt(at + 1)) || text.startsWith("|||", at)) {
            String value = string(c);
            if (awaited) {
                imports.add(value);
            }
            return false;
        }
        return WORDS.contains(word());
    }

    private boolean quoteAt(int place) {
        return place < text.length() && (text.charAt(place) == '"' || text.charAt(place) == '\'');
    }

    private boolean skippedComment() {
        if (text.startsWith("//", at) || text.charAt(at) == '#') {
            at = orEnd(text.indexOf('\n', at), 0);
            return true;
        }
        if (text.startsWith("/*", at)) {
            at = orEnd(text.indexOf("*/", at + 2), 2);
            return true;
        }
        return false;
    }

    private int orEnd(int found, int length) {
        return found < 0 ? text.length() : found + length;
    }

    private String word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (at == start) {
            at++;
        }
        return text.substring(start, at);
    }

    private String string(char first) {
        if (first == '|') {
            return block();
        }
        return first == '@' ? verbatim() : escaped();
    }

    /** A text block ends at a line that starts with bars again; as the name of a file it makes no sense. */
    private String block() {
        int line = orEnd(text.indexOf('\n', at), 1);
        while (line < text.length()) {
            int end = orEnd(text.indexOf('\n', line), 1);
            if (text.substring(line, end).strip().startsWith("|||")) {
                at = text.indexOf("|||", line) + 3;
                return "";
            }
            line = end;
        }
        at = text.length();
        return "";
    }

    private String verbatim() {
        char quote = text.charAt(++at);
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == quote) {
                if (at + 1 >= text.length() || text.charAt(at + 1) != quote) {
                    break;
                }
                at++;
            }
            value.append(text.charAt(at));
        }
        at++;
        return value.toString();
    }

    private String escaped() {
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            value.append(c == '\\' && at < text.length() ? escape(text.charAt(at++)) : String.valueOf(c));
        }
        at++;
        return value.toString();
    }

    private String escape(char c) {
        return switch (c) {
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'u' -> unicode();
            default -> String.valueOf(c);
        };
    }

    private String unicode() {
        int end = Math.min(text.length(), at + 4);
        String digits = text.substring(at, end);
        at = end;
        try {
            return String.valueOf((char) Integer.parseInt(digits, 16));
        } catch (NumberFormatException broken) {
            return digits;
        }
    }
}
