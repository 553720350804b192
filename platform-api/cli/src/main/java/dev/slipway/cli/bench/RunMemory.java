package dev.slipway.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory processes of one program needed at most, as Linux counts it; those that end between two looks are missed. */
final class RunMemory implements AutoCloseable {

    private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB");
    private static final long LOOK_EVERY_MILLIS = 100;

    private final String program;
    private final Map<Long, Long> peaks = new HashMap<>();
    private final Thread looking;

    /** Look for processes whose program has this name, until closed. */
    RunMemory(String program) {
        this.program = program;
        this.looking = new Thread(this::look, "bench-memory");
        looking.setDaemon(true);
        looking.start();
    }

    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            ProcessHandle.allProcesses()
                    .filter(process ->
                            process.info().command().filter(this::isMeant).isPresent())
                    .forEach(process -> peak(process.pid()).ifPresent(bytes -> note(process.pid(), bytes)));
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private boolean isMeant(String command) {
        return command.endsWith("/" + program);
    }

    private synchronized void note(long pid, long bytes) {
        peaks.merge(pid, bytes, Math::max);
    }

    private static OptionalLong peak(long pid) {
        try {
            return read(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
        } catch (IOException ended) {
            return OptionalLong.empty();
        }
    }

    /** Read the peak, in bytes, from a process status as Linux gives it. */
    static OptionalLong read(String status) {
        Matcher peak = PEAK.matcher(status);
        return peak.find() ? OptionalLong.of(Long.parseLong(peak.group(1)) * 1024) : OptionalLong.empty();
    }

    @Override
    public synchronized String toString() {
        return text(List.copyOf(peaks.values()));
    }

    static String text(List<Long> bytes) {
        if (bytes.isEmpty()) {
            return "not seen";
        }
        List<Long> sorted = bytes.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "p50 %d MB, max %d MB of %d processes",
                sorted.get(sorted.size() / 2) >> 20,
                sorted.get(sorted.size() - 1) >> 20,
                sorted.size());
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
