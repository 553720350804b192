package dev.slipway.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The end of a log file, and what comes after it. */
final class LogTail {

    private static final long MOST = 4L << 20;

    private final String prefix;
    private final Path file;
    private long position;

    LogTail(String prefix, Path file) {
        this.prefix = prefix;
        this.file = file;
    }

    /** Prints the last lines; of a very long log only the last four megabytes are looked at. */
    void last(int lines, PrintStream out) throws IOException {
        position = Math.max(0, file.toFile().length() - MOST);
        var all = read().lines().toList();
        all.subList(Math.max(0, all.size() - lines), all.size()).forEach(line -> out.println(prefix + line));
    }

    /** Prints what was added since; a log that was replaced by a shorter one is read from its beginning. */
    void more(PrintStream out) throws IOException {
        if (file.toFile().length() < position) {
            position = 0;
        }
        read().lines().forEach(line -> out.println(prefix + line));
    }

    /** Whole lines only; the rest is read next time. */
    private String read() throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(position);
            var bytes = new byte[(int) Math.min(MOST, content.length() - position)];
            content.readFully(bytes);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            var end = text.lastIndexOf('\n') + 1;
            position += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8);
        }
    }
}
