package dev.slipway.delivery.rbac;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of comma-separated values as Go's encoding/csv reads it with leading spaces trimmed: spaces before a comma
 * belong to the value, quotes only stand around a whole value. An illegal argument is no such line.
 */
final class CsvLine {

    private final String line;
    private int at;

    private CsvLine(String line) {
        this.line = line;
    }

    static List<String> parse(String line) {
        CsvLine reader = new CsvLine(line);
        List<String> fields = new ArrayList<>();
        do {
            fields.add(reader.field());
        } while (reader.skipsComma());
        return fields;
    }

    private boolean skipsComma() {
        boolean comma = at < line.length() && line.charAt(at) == ',';
        at += comma ? 1 : 0;
        return comma;
    }

    private String field() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        if (at < line.length() && line.charAt(at) == '"') {
            return quoted();
        }
        int end = line.indexOf(',', at);
        String field = line.substring(at, end < 0 ? line.length() : end);
        if (field.indexOf('"') >= 0) {
            throw new IllegalArgumentException("bare \" in non-quoted field");
        }
        at += field.length();
        return field;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < line.length() && line.charAt(at) == '"') {
                value.append('"');
                at++;
            } else if (at == line.length() || line.charAt(at) == ',') {
                return value.toString();
            } else {
                break;
            }
        }
        throw new IllegalArgumentException("extraneous or missing \" in quoted-field");
    }
}
