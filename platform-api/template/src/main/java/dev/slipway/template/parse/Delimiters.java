package dev.slipway.template.parse;

/** What opens and closes an action. An empty one means Go's own. */
public record Delimiters(String left, String right) {

    public static final Delimiters STANDARD = new Delimiters("{{", "}}");

    public Delimiters {
        left = left.isEmpty() ? "{{" : left;
        right = right.isEmpty() ? "}}" : right;
    }
}
