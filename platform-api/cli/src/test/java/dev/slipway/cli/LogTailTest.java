package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void printsTheLastLinesThenWhatIsAddedInWholeLines() throws Exception {
        var log = directory.resolve("a.log");
        Files.writeString(log, "one\ntwo\nthrée\nhal");
        var tail = new LogTail("a | ", log);
        tail.last(2, out);
        Files.writeString(log, "f\n", StandardOpenOption.APPEND);
        tail.more(out);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("a | two\na | thrée\na | half\n");
    }

    @Test
    void aLogThatBeganAnewIsReadFromItsBeginning() throws Exception {
        var log = directory.resolve("a.log");
        Files.writeString(log, "a long first life\n");
        var tail = new LogTail("", log);
        tail.last(0, out);
        Files.writeString(log, "second\n");
        tail.more(out);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("second\n");
    }
}
