package dev.slipway.runtime.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** The difference between two texts, line by line, in the form of {@code diff -u} without its heading. */
public final class TextDiff {

    private TextDiff() {}

    /** Return what changes from the first to the second; empty when nothing does. */
    public static String unified(String from, String to) {
        RawText before = new RawText(from.getBytes(StandardCharsets.UTF_8));
        RawText after = new RawText(to.getBytes(StandardCharsets.UTF_8));
        try (var out = new ByteArrayOutputStream();
                var formatter = new DiffFormatter(out)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after), before, after);
            formatter.flush();
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
