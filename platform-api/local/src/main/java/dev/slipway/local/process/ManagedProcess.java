package dev.slipway.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A program that outlives whoever started it. It runs in a session of its own where the system has {@code setsid}, so
 * that Ctrl-C in a terminal does not reach it, appends to its log file, and is recorded so that another process can find
 * and stop it later.
 */
public final class ManagedProcess {

    private static final Duration POLL = Duration.ofMillis(25);
    private static final boolean HAS_SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));

    private static final Pattern SECRET = Pattern.compile("SLIPWAY_.*(TOKEN|SECRET|PASSWORD)");

    private final ProcessSpec spec;

    private volatile ProcessHandle handle;

    /** Whether it ran already when we came. */
    private volatile boolean found;

    private ManagedProcess(ProcessSpec spec, ProcessHandle handle) {
        this.spec = spec;
        this.handle = handle;
    }

    /** Starts the program, or returns the one that already runs under this record. */
    public static ManagedProcess start(ProcessSpec spec) throws IOException {
        var running = find(spec).or(() -> stray(spec));
        if (running.isPresent()) {
            ProcessRecord.of(running.get().handle).write(spec.record());
            running.get().found = true;
            return running.get();
        }
        return new ManagedProcess(spec, launch(spec));
    }

    private static ProcessHandle launch(ProcessSpec spec) throws IOException {
        Files.createDirectories(spec.directory());
        var command = new ArrayList<String>();
        if (HAS_SETSID) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(spec.command());
        var builder = new ProcessBuilder(command)
                .directory(spec.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        // Whoever starts it may have secrets in its own environment.
        builder.environment().keySet().removeIf(name -> SECRET.matcher(name).matches());
        builder.environment().putAll(spec.environment());
        var handle = builder.start().toHandle();
        ProcessRecord.of(handle).write(spec.record());
        return handle;
    }

    /** The process that was started earlier under this spec's record and still runs. */
    public static Optional<ManagedProcess> find(ProcessSpec spec) throws IOException {
        return ProcessRecord.read(spec.record())
                .flatMap(ProcessRecord::living)
                .map(handle -> new ManagedProcess(spec, handle));
    }

    /** Whoever started it may have died before it could write the record; the program then runs all the same. */
    private static Optional<ManagedProcess> stray(ProcessSpec spec) {
        var program = Strays.real(spec.command().get(0));
        return Strays.in(spec.directory())
                .filter(handle -> handle.info()
                        .command()
                        .filter(name -> Strays.real(name).equals(program))
                        .isPresent())
                .filter(handle -> Strays.arguments(handle)
                        .equals(spec.command().subList(1, spec.command().size())))
                .findFirst()
                .map(handle -> new ManagedProcess(spec, handle));
    }

    public ProcessSpec spec() {
        return spec;
    }

    public long pid() {
        return handle.pid();
    }

    public boolean isAlive() {
        return Liveness.isRunning(handle);
    }

    /** Waits until the check passes; fails at once when the program ends, and after the timeout otherwise. */
    public ManagedProcess awaitHealthy(HealthCheck check, Duration timeout) throws StartFailure, InterruptedException {
        if (!becomesHealthy(check, timeout)) {
            throw new StartFailure(
                    spec.name() + " was not healthy within " + timeout.toSeconds() + " s. " + lastWords());
        }
        return this;
    }

    /** Waits until the check passes and returns whether it does; fails at once when the program ends. */
    public boolean becomesHealthy(HealthCheck check, Duration patience) throws StartFailure, InterruptedException {
        var deadline = Instant.now().plus(patience);
        while (!isHealthy(check)) {
            if (!isAlive()) {
                replaceFound();
            }
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
        return true;
    }

    /** One that was found could be dying already, of a kill whose end takes a moment; one that was just started may not end. */
    private void replaceFound() throws StartFailure {
        if (!found) {
            throw new StartFailure(spec.name() + " ended while starting. " + lastWords());
        }
        found = false;
        try {
            handle = launch(spec);
        } catch (IOException e) {
            throw new StartFailure(spec.name() + " ended and cannot be started again: " + e.getMessage());
        }
    }

    private static boolean isHealthy(HealthCheck check) throws InterruptedException {
        try {
            return check.isHealthy();
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks it to end, waits a while, then kills it. */
    public void stop() throws InterruptedException {
        signal();
        if (!awaitExit(ProcessSpec.StopSignal.GRACE)) {
            kill();
        }
        forget();
    }

    /** Ends it without warning (SIGKILL), as a crash would, and waits until it is gone. */
    public void kill() throws InterruptedException {
        handle.destroyForcibly();
        awaitExit(ProcessSpec.StopSignal.GRACE);
    }

    private void signal() throws InterruptedException {
        if (spec.stop() == ProcessSpec.StopSignal.INT) {
            try {
                new ProcessBuilder("/bin/kill", "-INT", Long.toString(handle.pid()))
                        .start()
                        .waitFor();
                return;
            } catch (IOException e) {
                // Without a kill program the slower way is still a clean one.
            }
        }
        handle.destroy();
    }

    private boolean awaitExit(Duration timeout) throws InterruptedException {
        var deadline = Instant.now().plus(timeout);
        while (isAlive()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
        return true;
    }

    private void forget() {
        try {
            Files.deleteIfExists(spec.record());
        } catch (IOException e) {
            // A record of a dead process is recognised as such; it only looks untidy.
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(spec.log());
            List<String> last = lines.subList(Math.max(0, lines.size() - 5), lines.size());
            return "The end of " + spec.log() + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "It has no readable log at " + spec.log() + ".";
        }
    }
}
