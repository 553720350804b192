package dev.slipway.delivery.source.program;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs with an empty environment and within limits, no more than a few at the same time. A run that breaks a
 * limit is killed with everything that it has started, and fails with {@link Fault#INVALID}: its input is at fault.
 * Thread-safe.
 */
public final class Runner {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final long KIBIBYTE = 1024;
    private static final int MESSAGE_BYTES = 64 * 1024;

    private final Semaphore permits;
    private final RunLimits limits;

    public Runner(int atOnce, RunLimits limits) {
        this.permits = new Semaphore(atOnce, true);
        this.limits = limits;
    }

    /** Run to the end, whatever the exit code. */
    public Printed run(Run run) {
        try {
            permits.acquire();
            try {
                return started(run);
            } finally {
                permits.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, run.title() + " was interrupted", stopping);
        }
    }

    private Printed started(Run run) throws InterruptedException {
        Process process = start(run);
        try {
            process.getOutputStream().close();
            Drain output = Drain.of(process.getInputStream(), limits.outputBytes(), process::destroyForcibly);
            Drain errors = Drain.of(process.getErrorStream(), MESSAGE_BYTES, () -> {});
            if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw broken(run, "did not end within " + limits.time().toSeconds() + " s and was stopped");
            }
            String printed = output.text();
            if (output.overflowed()) {
                throw broken(run, "printed more than " + limits.outputBytes() + " bytes and was stopped");
            }
            return new Printed(process.exitValue(), printed, errors.text());
        } catch (IOException broken) {
            throw new FaultException(Fault.UNAVAILABLE, run.title() + " could not be run", broken);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static FaultException broken(Run run, String what) {
        return new FaultException(Fault.INVALID, run.title() + " " + what);
    }

    private Process start(Run run) {
        ProcessBuilder builder = new ProcessBuilder(limited(run.command()))
                .directory(run.directory().toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        String home = run.directory().toString();
        environment.put("HOME", home);
        environment.put("TMPDIR", home);
        environment.put("PATH", "/nonexistent");
        // The collector works harder before the hard limit is met.
        environment.put("GOMEMLIMIT", limits.memoryBytes() / 2 + "B");
        environment.putAll(run.environment());
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new FaultException(
                    Fault.UNAVAILABLE, run.title() + " could not be started: " + missing.getMessage(), missing);
        }
    }

    /** A shell sets limits that the program cannot lift, and then becomes the program. */
    private List<String> limited(List<String> command) {
        if (!Files.isExecutable(SHELL)) {
            return command;
        }
        long seconds = limits.time().toSeconds() * 2 + 1;
        List<String> wrapped = new ArrayList<>(List.of(
                SHELL.toString(),
                "-c",
                "ulimit -c 0; ulimit -t " + seconds + "; ulimit -d " + limits.memoryBytes() / KIBIBYTE
                        + " 2>/dev/null; exec \"$@\"",
                "slipway-run"));
        wrapped.addAll(command);
        return wrapped;
    }
}
