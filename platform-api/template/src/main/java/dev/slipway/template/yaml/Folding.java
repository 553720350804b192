package dev.slipway.template.yaml;

/** Breaks long texts in one line into several at spaces, behind the width. */
final class Folding {

    private final int width;

    Folding(int width) {
        this.width = width;
    }

    String plain(String text, int depth, int column) {
        return folded(text, depth, column, 0, "");
    }

    String singleQuoted(String quoted, int depth, int column) {
        return folded(quoted, depth, column, 2, "");
    }

    /** Where a line is broken before a space, that is kept by a backslash. */
    String doubleQuoted(String quoted, int depth, int column) {
        return folded(quoted, depth, column, 2, "\\");
    }

    private String folded(String text, int depth, int column, int margin, String kept) {
        if (column + text.length() <= width) {
            return text;
        }
        StringBuilder folded = new StringBuilder();
        int at = column;
        boolean afterSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = i >= margin && i < text.length() - margin;
            boolean spaceFollows = i + 1 < text.length() && text.charAt(i + 1) == ' ';
            boolean breaks = c == ' ' && !afterSpace && at > width && inside && (!spaceFollows || !kept.isEmpty());
            if (breaks) {
                folded.append('\n').append(" ".repeat(depth)).append(spaceFollows ? kept : "");
                at = depth;
            } else {
                folded.append(c);
                at++;
            }
            afterSpace = c == ' ';
        }
        return folded.toString();
    }
}
