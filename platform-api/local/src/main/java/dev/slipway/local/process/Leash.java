package dev.slipway.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends processes when this JVM ends, however it ends: a small shell waits for the end of its standard input, which the
 * system closes even after kill -9, then kills the processes and removes their directory.
 */
public final class Leash implements AutoCloseable {

    private static final String SCRIPT =
            "trap '' INT TERM HUP; d=$1; shift; cat >/dev/null; for p in \"$@\"; do kill -9 \"$p\" 2>/dev/null; done;"
                    + " sleep 1; [ -z \"$d\" ] || rm -rf \"$d\"";

    private final Process shell;

    private Leash(Process shell) {
        this.shell = shell;
    }

    /** Ties the processes to this JVM; {@code directory} goes with them. */
    public static Leash tie(Path directory, List<ManagedProcess> processes) throws IOException {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "slipway-leash", directory.toString()));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        return new Leash(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Lets go without ending anything. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
