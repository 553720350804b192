package dev.slipway.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param name what messages call it
 * @param command program and arguments; the program is an absolute path or found on {@code PATH}
 * @param environment added to this process's environment
 * @param directory where it runs and where its log ({@code <name>.log}) and record ({@code <name>.pid}) are kept
 * @param stop how it is asked to end
 */
public record ProcessSpec(
        String name, List<String> command, Map<String, String> environment, Path directory, StopSignal stop) {

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public static ProcessSpec of(String name, Path directory, List<String> command) {
        return new ProcessSpec(name, command, Map.of(), directory, StopSignal.TERM);
    }

    public ProcessSpec withEnvironment(Map<String, String> added) {
        return new ProcessSpec(name, command, added, directory, stop);
    }

    public ProcessSpec withStop(StopSignal signal) {
        return new ProcessSpec(name, command, environment, directory, signal);
    }

    public Path log() {
        return directory.resolve(name + ".log");
    }

    Path record() {
        return directory.resolve(name + ".pid");
    }

    /** How a process is asked to end, and how long it may take before it is killed. */
    public enum StopSignal {
        TERM,
        /** PostgreSQL takes TERM as "when the last client has gone" and INT as "now, cleanly". */
        INT;

        static final Duration GRACE = Duration.ofSeconds(10);
    }
}
