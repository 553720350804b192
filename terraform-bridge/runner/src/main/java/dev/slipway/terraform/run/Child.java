package dev.slipway.terraform.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that outlives the one that started it: what it prints and its exit code go into files, by which another
 * process goes on where this one died. Stopping the server in the middle of an apply thus stops no apply.
 */
final class Child {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final long KIBIBYTE = 1024;
    private static final String ZOMBIE = " Z";

    /** The shell sets limits that the program cannot lift, and writes the exit code in one step. */
    private static final String SCRIPT = "umask 077; ulimit -c 0; ulimit -d %d 2>/dev/null; out=$1; shift; "
            + "\"$@\" >\"$out.out\" 2>\"$out.err\" </dev/null; echo $? >\"$out.rc.new\"; mv \"$out.rc.new\" \"$out.rc\"";

    private final Path base;
    private final ProcessHandle process;

    private Child(Path base, ProcessHandle process) {
        this.base = base;
        this.process = process;
    }

    /** Start a command whose files begin with {@code base}. */
    static Child start(Path base, List<String> command, Path directory, Map<String, String> environment, long memory)
            throws IOException {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            words.add(SETSID.toString());
        }
        words.addAll(
                List.of(SHELL.toString(), "-c", SCRIPT.formatted(memory / KIBIBYTE), "slipway-run", base.toString()));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        // Written first: a start of which nobody knows would be a second one.
        Files.writeString(file(base, "pid"), "");
        ProcessHandle handle = builder.start().toHandle();
        Path written = file(base, "pid.new");
        Files.writeString(written, handle.pid() + " " + begun(handle));
        Files.move(written, file(base, "pid"), StandardCopyOption.ATOMIC_MOVE);
        return new Child(base, handle);
    }

    /** Return whether a command with these files was ever started. */
    static boolean wasStarted(Path base) {
        return Files.exists(file(base, "pid"));
    }

    private record Start(long pid, String begun) {}

    private static Optional<Start> started(Path base) {
        try {
            String[] words = Files.readString(file(base, "pid")).strip().split(" ", -1);
            return words.length == 2 ? Optional.of(new Start(Long.parseLong(words[0]), words[1])) : Optional.empty();
        } catch (IOException | NumberFormatException gone) {
            return Optional.empty();
        }
    }

    /** Return the command with these files, if it still runs. */
    static Optional<Child> running(Path base) {
        return started(base).flatMap(start -> ProcessHandle.of(start.pid())
                .filter(handle -> !isGone(handle) && start.begun().equals(begun(handle)))
                .map(handle -> new Child(base, handle)));
    }

    /** What nobody has reaped is dead, too: a process whose parent was killed belongs to the first one, which may not care. */
    private static boolean isGone(ProcessHandle process) {
        if (!process.isAlive()) {
            return true;
        }
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith(ZOMBIE, stat.lastIndexOf(')') + 1);
        } catch (IOException notLinux) {
            return false;
        }
    }

    /** Return the commands of a directory that still run. */
    static List<Child> allRunning(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".pid"))
                    .flatMap(name -> running(Path.of(name.substring(0, name.length() - ".pid".length()))).stream())
                    .toList();
        }
    }

    /**
     * Kill what a command has left behind that was itself killed: a program whose shell is gone, a provisioner whose
     * program is gone. They are a group of processes of their own, which keeps its number as long as one of them lives.
     */
    static void sweep(Path base) throws IOException, InterruptedException {
        Optional<Start> start = started(base).filter(one -> ProcessHandle.of(one.pid())
                .filter(process -> !isGone(process))
                .isEmpty());
        if (start.isEmpty() || !Files.isExecutable(SETSID)) {
            return;
        }
        new ProcessBuilder(
                        SHELL.toString(),
                        "-c",
                        "kill -9 \"-$1\"",
                        "slipway-sweep",
                        Long.toString(start.get().pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static String begun(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** Return what a command that ended left in its files. */
    static Optional<Exit> exit(Path base) {
        try {
            int code = Integer.parseInt(Files.readString(file(base, "rc")).strip());
            return Optional.of(new Exit(
                    code,
                    Files.readAllBytes(file(base, "out")),
                    new String(Files.readAllBytes(file(base, "err")), StandardCharsets.UTF_8)));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Return what a command has printed by now, also one that was killed. */
    static String printed(Path base) {
        try {
            return new String(Files.readAllBytes(file(base, "out")), StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "";
        }
    }

    /** Remove the files. */
    static void forget(Path base) {
        for (String kind : List.of("rc", "out", "err", "rc.new", "pid")) {
            try {
                Files.deleteIfExists(file(base, kind));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path file(Path base, String kind) {
        return Path.of(base + "." + kind);
    }

    /** Return how much has been printed. */
    long printed() {
        return size("out") + size("err");
    }

    private long size(String kind) {
        try {
            return Files.size(file(base, kind));
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Wait for a while; return whether it has ended. */
    boolean hasEnded(Duration within) throws InterruptedException {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException still) {
            return isGone(process);
        }
    }

    /**
     * Ask it to end as Ctrl-C does, which lets it write its state and release its lock; after the grace, kill everything.
     * Return whether it ended by itself.
     */
    boolean stop(Duration grace) throws InterruptedException {
        process.children().forEach(ProcessHandle::destroy);
        if (hasEnded(grace)) {
            return true;
        }
        kill();
        return false;
    }

    /** Kill it and everything it has started. */
    void kill() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process);
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
