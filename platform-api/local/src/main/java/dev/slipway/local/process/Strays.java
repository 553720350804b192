package dev.slipway.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processes that work in a directory, whether anybody recorded them or not: an argument of theirs lies in it. */
public final class Strays {

    private Strays() {}

    /** Returns the processes that were told of something in the directory, this one excepted. */
    public static Stream<ProcessHandle> in(Path directory) {
        var inside = directory.toAbsolutePath() + "/";
        var own = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != own)
                .filter(handle -> arguments(handle).stream().anyMatch(argument -> argument.contains(inside)))
                .filter(Liveness::isRunning);
    }

    /** The file behind the links, as the system names what runs. */
    static String real(String program) {
        try {
            return Path.of(program).toRealPath().toString();
        } catch (IOException unknown) {
            return program;
        }
    }

    static List<String> arguments(ProcessHandle handle) {
        return handle.info().arguments().map(List::of).orElse(List.of());
    }
}
