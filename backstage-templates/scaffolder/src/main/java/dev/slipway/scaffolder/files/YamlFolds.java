package dev.slipway.scaffolder.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where long texts are broken: at the last single space before column 80, and in double quotes anywhere in need. */
final class YamlFolds {

    private static final int WIDTH = 80;
    private static final int LEAST = 20;

    private YamlFolds() {}

    /** Break a plain or single-quoted text. */
    static String flow(String text, String indent, int before) {
        return new Folding(text, indent, before, false).fold();
    }

    /** Break a text in double quotes, whose escapes stay whole. */
    static String quoted(String text, String indent, int before) {
        return new Folding(text, indent, before, true).fold();
    }

    /** Break a line of a folded block, of which so much stands before it; null when a part of it is too long for any line. */
    static @Nullable String block(String line, String indent, int before) {
        Folding folding = new Folding(line, indent, indent.length() + before, false);
        String folded = folding.fold();
        return folding.overflows ? null : folded;
    }

    private static final class Folding {

        private final String text;
        private final String indent;
        private final boolean quoted;
        private final int room;
        private final List<Integer> breaks = new ArrayList<>();
        private final List<Boolean> hard = new ArrayList<>();
        private int end;
        private int space = -1;
        private int escape = -1;
        private int afterEscape = -1;
        private boolean overflows;

        Folding(String text, String indent, int before, boolean quoted) {
            this.text = text;
            this.indent = indent;
            this.quoted = quoted;
            this.room = Math.max(1 + LEAST, 1 + WIDTH - indent.length());
            this.end = WIDTH - indent.length();
            if (before > WIDTH - LEAST) {
                add(0, false);
                this.end = WIDTH - indent.length();
            } else if (before > 0) {
                this.end = WIDTH - before;
            }
        }

        private void add(int at, boolean inWord) {
            breaks.add(at);
            hard.add(inWord);
            end = at + room;
            space = -1;
        }

        String fold() {
            if (text.length() <= room) {
                return text;
            }
            for (int i = 0; i < text.length(); i++) {
                i = pastEscape(i);
                if (text.charAt(Math.min(i, text.length() - 1)) == '\n') {
                    end = i + indent.length() + room;
                    space = -1;
                } else {
                    i = look(i);
                }
            }
            return breaks.isEmpty() ? text : joined();
        }

        private int pastEscape(int i) {
            if (!quoted || text.charAt(i) != '\\') {
                return i;
            }
            escape = i;
            char kind = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            afterEscape = i + (kind == 'x' ? 3 : kind == 'u' ? 5 : 1);
            return afterEscape;
        }

        private int look(int at) {
            int i = at;
            if (isBreakable(i)) {
                space = i;
            }
            if (i < end) {
                return i;
            }
            if (space > 0) {
                add(space, false);
            } else if (quoted) {
                while (i < text.length() - 1 && isBlank(text.charAt(i - 1))) {
                    i++;
                }
                int j = i > afterEscape + 1 ? i - 2 : escape - 1;
                if (!breaks.contains(j)) {
                    add(j, true);
                }
            } else {
                overflows = true;
            }
            return i;
        }

        private boolean isBreakable(int i) {
            return i > 0
                    && i + 1 < text.length()
                    && text.charAt(i) == ' '
                    && !isBlank(text.charAt(i - 1))
                    && text.charAt(i - 1) != '\n'
                    && !isBlank(text.charAt(i + 1))
                    && text.charAt(i + 1) != '\n';
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }

        private String joined() {
            StringBuilder folded = new StringBuilder(text.substring(0, breaks.get(0)));
            for (int i = 0; i < breaks.size(); i++) {
                int from = breaks.get(i);
                int to = i + 1 < breaks.size() ? breaks.get(i + 1) : text.length();
                if (from == 0) {
                    folded = new StringBuilder("\n" + indent + text.substring(0, to));
                    continue;
                }
                folded.append(hard.get(i) ? text.charAt(from) + "\\" : "");
                folded.append('\n').append(indent).append(text, from + 1, to);
            }
            return folded.toString();
        }
    }
}
