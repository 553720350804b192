package dev.slipway.template.parse;

import java.nio.charset.StandardCharsets;

/** The text that a definition stands in, and the name by which errors call it. */
public record Source(String name, String text) {

    /** Return {@code name:line:column}; the line counts from 1, the column from 0, in bytes, as Go's do. */
    public String location(int position) {
        int lineStart = text.lastIndexOf('\n', position - 1) + 1;
        long line =
                1 + text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        int column = text.substring(lineStart, position).getBytes(StandardCharsets.UTF_8).length;
        return name + ":" + line + ":" + column;
    }
}
