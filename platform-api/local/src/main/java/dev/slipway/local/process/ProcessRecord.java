package dev.slipway.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The number of a process and when it started: together they name it for as long as the machine runs. */
record ProcessRecord(long pid, Instant started) {

    // The kernel counts in ticks since boot, and the boot time that ticks are added to can move by a tick.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(ProcessHandle handle) {
        return new ProcessRecord(handle.pid(), handle.info().startInstant().orElse(Instant.now()));
    }

    static Optional<ProcessRecord> read(Path file) throws IOException {
        try {
            var parts = Files.readString(file).strip().split(" ", 2);
            return Optional.of(new ProcessRecord(Long.parseLong(parts[0]), Instant.parse(parts[1])));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            // A crash while writing: nothing is known, and nothing unknown is ever killed.
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.writeString(partial, pid + " " + started + "\n");
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The living process, unless the number has gone to another one since. */
    Optional<ProcessHandle> living() {
        return ProcessHandle.of(pid).filter(Liveness::isRunning).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(instant -> Duration.between(started, instant).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
