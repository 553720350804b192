package dev.slipway.scaffolder.files;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of several lines as blocks: literal ones, or folded ones where a line is too long. */
final class YamlBlocks {

    private static final int WIDTH = 80;
    private static final Pattern BLANK_END = Pattern.compile("\\n[\\t ]+$");

    private YamlBlocks() {}

    /** Return the block; a text that cannot be one is quoted instead. */
    static String of(String value, String indent, Supplier<String> quoted) {
        if (BLANK_END.matcher(value).find()) {
            return quoted.get();
        }
        String body = value.replaceFirst("\\n+$", "");
        String tail = value.substring(body.length());
        // A body of line breaks alone has its last one as the block's own.
        String chomp = tail.isEmpty() ? "-" : tail.length() == 1 && !body.isEmpty() ? "" : "+";
        boolean fits = value.lines().allMatch(line -> line.length() <= WIDTH - indent.length());
        String folded = fits ? null : folded(body, indent);
        boolean literal = folded == null;
        String header = (literal ? "|" : ">") + (body.matches("(?s)\\n*[ \\t].*") ? "2" : "") + chomp;
        String lines = folded == null ? body : folded;
        return header + "\n" + indent + lines.replaceAll("\\n+", "$0" + indent)
                + (tail.isEmpty() ? "" : tail.substring(1));
    }

    /**
     * A folded block reads one line break as a space, so that each of the text's own takes two; but not beside lines that
     * are indented, which it leaves as they are. What the first line begins with does not count. Null when it cannot be
     * folded.
     */
    private static @Nullable String folded(String body, String indent) {
        String text = body.stripLeading();
        String[] lines = text.split("\n", -1);
        StringBuilder folded = new StringBuilder(body.substring(0, body.length() - text.length()));
        for (int i = 0; i < lines.length; i++) {
            boolean deeper = i > 0 && isDeeper(lines[i]);
            boolean doubled = i > 0 && !deeper && !lines[i].isEmpty() && (i == 1 || !isDeeper(lines[i - 1]));
            String line =
                    deeper ? lines[i] : YamlFolds.block(lines[i], indent, i == 0 ? body.length() - text.length() : 0);
            if (line == null) {
                return null;
            }
            // The indent is put in once for all lines.
            folded.append(i > 0 ? "\n" : "").append(doubled ? "\n" : "").append(line.replace("\n" + indent, "\n"));
        }
        return folded.toString();
    }

    private static boolean isDeeper(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }
}
