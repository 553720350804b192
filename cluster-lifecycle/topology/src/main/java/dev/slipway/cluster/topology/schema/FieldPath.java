package dev.slipway.cluster.topology.schema;

import java.util.Optional;

/** A path of fields in a rule: {@code .name} and {@code ['name']}, with backslash escapes in quotes. */
final class FieldPath {

    private static final String UNKNOWN = "does not refer to a valid field";

    private final String path;
    private int at;

    FieldPath(String path) {
        this.path = path;
    }

    /** Return why the path leads to no field of the schema; empty when it does. */
    Optional<String> problem(SchemaNode schema) {
        try {
            resolved(schema);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    /** Return the path as errors show it: names of fields after dots, keys of maps in brackets. */
    String resolved(SchemaNode schema) {
        StringBuilder resolved = new StringBuilder();
        SchemaNode node = schema;
        while (at < path.length()) {
            String name = next();
            boolean declared = !node.properties().isEmpty();
            SchemaNode parent = node;
            node = (declared ? parent.property(name) : parent.additionalProperties())
                    .orElseThrow(() -> new IllegalArgumentException(UNKNOWN));
            resolved.append(declared ? (resolved.length() == 0 ? "" : ".") + name : "[" + name + "]");
        }
        return resolved.toString();
    }

    private String next() {
        char first = path.charAt(at);
        if (first == '[') {
            at++;
            return quoted();
        }
        if (first != '.') {
            throw new IllegalArgumentException("expected [ or . but got: " + first);
        }
        int start = ++at;
        if (start == path.length()) {
            throw new IllegalArgumentException("unexpected end of JSON path");
        }
        while (at < path.length() && path.charAt(at) != '.' && path.charAt(at) != '[') {
            at++;
        }
        return path.substring(start, at);
    }

    private String quoted() {
        if (at >= path.length() || path.charAt(at) != '\'') {
            throw new IllegalArgumentException("expected single quoted string");
        }
        at++;
        StringBuilder name = new StringBuilder();
        while (at < path.length() && path.charAt(at) != '\'') {
            name.append(path.charAt(at) == '\\' ? escaped() : path.charAt(at));
            at++;
        }
        if (at + 1 >= path.length() || path.charAt(at + 1) != ']') {
            throw new IllegalArgumentException("expected ] after the quoted name");
        }
        at += 2;
        return name.toString();
    }

    private char escaped() {
        at++;
        char code = at < path.length() ? path.charAt(at) : ' ';
        return switch (code) {
            case 'a' -> '\u0007';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            case '\\', '\'', '"' -> code;
            default -> throw new IllegalArgumentException("unknown escape sequence \\" + code);
        };
    }
}
