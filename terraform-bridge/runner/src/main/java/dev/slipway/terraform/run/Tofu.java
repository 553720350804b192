package dev.slipway.terraform.run;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Runs commands of OpenTofu or Terraform, no more than a few at once, within limits, with an environment of their own
 * and one cache of providers for all. Every failure is a {@link FaultException} whose text is masked. A command that
 * breaks a limit is asked to end, so that it can write its state, and killed if it does not. Thread-safe.
 */
public final class Tofu {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final String SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final Path program;
    private final Path providers;
    private final RunLimits limits;
    private final Semaphore permits;

    /**
     * @param program its absolute path
     * @param providers the directory in which providers are kept, for all runs
     * @param atOnce how many commands may run at the same time
     */
    public Tofu(Path program, Path providers, RunLimits limits, int atOnce) {
        this.program = program;
        this.providers = providers;
        this.limits = limits;
        this.permits = new Semaphore(atOnce, true);
    }

    public Tofu within(RunLimits other) {
        return new Tofu(program, providers, other, permits.availablePermits());
    }

    /** Run a command that may be repeated. */
    public <A> A run(Session session, TofuCommand<A> command) {
        Path base = base(session, command);
        Child.running(base).ifPresent(Child::kill);
        Child.forget(base);
        try {
            return inTurn(session, command, base)
                    .orElseThrow(() -> new FaultException(
                            Fault.UNAVAILABLE,
                            command.title() + " was killed from outside, perhaps because the memory ran out; trying"
                                    + " again",
                            new CutOff()));
        } finally {
            Child.forget(base);
        }
    }

    /**
     * Run a command once in the life of the session's scratch directory: if it was started before, wait for that, and
     * if it has ended, say how.
     */
    public <A> Ended<A> runOnce(Session session, TofuCommand<A> command) {
        return inTurn(session, command, base(session, command))
                .<Ended<A>>map(Ended.Finished::new)
                .orElseGet(Ended.Lost::new);
    }

    /** Return whether {@link #runOnce} has started the command. */
    public boolean wasStarted(Session session, TofuCommand<?> command) {
        return Child.wasStarted(base(session, command));
    }

    /** Return what a command that {@link #runOnce} has started has printed by now, also where it was lost; unmasked. */
    public String printed(Session session, TofuCommand<?> command) {
        return Child.printed(base(session, command));
    }

    /**
     * End what was begun in a scratch directory by a process of ours that is no more, and what nobody waits for: as Ctrl-C
     * does, so that it releases its lock.
     */
    public void abandon(Path scratch) {
        try {
            for (Child child : Child.allRunning(scratch)) {
                child.stop(limits.grace());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "the server stops", stopping);
        }
    }

    /** Return whether a command failed without having come to an end of its own: it may hold its lock still. */
    public static boolean isCutOff(FaultException fault) {
        return fault.getCause() instanceof CutOff || fault.getCause() instanceof InterruptedException;
    }

    /** Marks failures of commands that were killed. */
    private static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CutOff() {
            super("killed", null, false, false);
        }
    }

    /** Have {@link #runOnce} start the command again the next time; only for one that has ended. */
    public void forget(Session session, TofuCommand<?> command) {
        Child.forget(base(session, command));
    }

    private static Path base(Session session, TofuCommand<?> command) {
        return session.scratch().resolve(command.title().replace(' ', '-'));
    }

    private <A> Optional<A> inTurn(Session session, TofuCommand<A> command, Path base) {
        try {
            permits.acquire();
            try {
                return ended(base).or(() -> wait(session, command, base)).map(exit -> read(session, command, exit));
            } finally {
                permits.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, command.title() + " goes on later: the server stops", stopping);
        }
    }

    private static Optional<Exit> ended(Path base) {
        return Child.exit(base).filter(exit -> !exit.isKilled());
    }

    private <A> A read(Session session, TofuCommand<A> command, Exit exit) {
        if (command.isForPeople()) {
            String printed = exit.text() + (exit.errors().isBlank() ? "" : "\n" + exit.errors());
            session.log().printed(command.title(), session.mask().text(printed));
        }
        if (!command.isSuccess(exit.code())) {
            FaultException fault = TofuFaults.of(command.title(), exit);
            String masked = session.mask().text(fault.explanation());
            throw new FaultException(fault.fault(), masked, null, fault.reference());
        }
        return command.answer(exit);
    }

    private Optional<Exit> wait(Session session, TofuCommand<?> command, Path base) {
        try {
            Optional<Child> child = Child.running(base);
            if (child.isPresent() || !Child.wasStarted(base)) {
                watch(session, command, child.isPresent() ? child.get() : start(session, command, base));
            }
            Optional<Exit> exit = ended(base);
            if (exit.isEmpty()) {
                Child.sweep(base);
            }
            return exit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopping) {
            // The command is left alone: whoever comes next goes on with it.
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, command.title() + " goes on later: the server stops", stopping);
        }
    }

    private Child start(Session session, TofuCommand<?> command, Path base) {
        List<String> words = new ArrayList<>();
        words.add(program.toString());
        words.addAll(command.arguments());
        try {
            Files.createDirectories(providers);
            return Child.start(base, words, session.directory(), environment(session), limits.memoryBytes());
        } catch (IOException e) {
            throw new FaultException(
                    Fault.UNAVAILABLE, command.title() + " could not be started: " + e.getMessage(), e);
        }
    }

    private Map<String, String> environment(Session session) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", SYSTEM_PATH);
        environment.put("HOME", session.scratch().toString());
        environment.put("TMPDIR", session.scratch().toString());
        environment.put("TF_IN_AUTOMATION", "true");
        environment.put("TF_INPUT", "false");
        environment.put("CHECKPOINT_DISABLE", "true");
        environment.put("TF_PLUGIN_CACHE_DIR", providers.toString());
        // The collector works harder before the hard limit is met.
        environment.put("GOMEMLIMIT", limits.memoryBytes() / 2 + "B");
        session.environment().forEach((name, value) -> environment.put(name, value.reveal()));
        return environment;
    }

    private void watch(Session session, TofuCommand<?> command, Child child) throws InterruptedException {
        long begun = System.nanoTime();
        long moved = begun;
        long printed = 0;
        while (!child.hasEnded(LOOK_EVERY)) {
            long now = System.nanoTime();
            long size = child.printed();
            moved = size == printed ? moved : now;
            printed = size;
            Optional<FaultException> end = session.cancelled().getAsBoolean()
                    ? Optional.of(new FaultException(Fault.CONFLICT, command.title() + " was cancelled"))
                    : broken(command, now - begun, now - moved, printed);
            if (end.isPresent()) {
                throw child.stop(limits.grace()) ? end.get() : killed(end.get());
            }
        }
        // It may have ended between two looks; what only reads is not worth reading then.
        if (!command.isForPeople() && child.printed() > most(command)) {
            throw new FaultException(Fault.INVALID, command.title() + " " + tooLong(command));
        }
    }

    private long most(TofuCommand<?> command) {
        return Math.min(limits.outputBytes(), command.mostBytes());
    }

    private String tooLong(TofuCommand<?> command) {
        return "printed more than " + most(command) + " bytes" + command.ifTooLong();
    }

    private Optional<FaultException> broken(TofuCommand<?> command, long took, long silent, long printed) {
        String what = null;
        if (took > limits.time().toNanos()) {
            what = "did not end within " + limits.time().toSeconds() + " s";
        } else if (silent > limits.silence().toNanos()) {
            what = "printed nothing for " + limits.silence().toSeconds() + " s";
        } else if (printed > most(command)) {
            what = tooLong(command);
        }
        return Optional.ofNullable(what)
                .map(broke -> new FaultException(
                        Fault.INVALID,
                        command.title() + " " + broke + " and was stopped; what it had done is in the state"));
    }

    private FaultException killed(FaultException end) {
        return new FaultException(
                end.fault(),
                end.explanation().replace("; what it had done is in the state", "")
                        + "; it did not end within " + limits.grace().toSeconds()
                        + " s then, and was killed: what it did last may be missing in the state",
                new CutOff());
    }
}
