package dev.slipway.cli.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long processors have worked for each of some processes. */
record ProcessorTimes(Map<String, Duration> byProcess) {

    private static final double SHOWN_MILLIS = 0.05;
    private static final double NANOS_PER_MILLI = 1_000_000;

    ProcessorTimes {
        byProcess = Map.copyOf(byProcess);
    }

    /** Return how long since then; a process that has begun since counts from its beginning. */
    ProcessorTimes since(ProcessorTimes before) {
        Map<String, Duration> more = new TreeMap<>();
        byProcess.forEach((process, time) -> {
            Duration earlier = before.byProcess.getOrDefault(process, Duration.ZERO);
            more.put(process, earlier.compareTo(time) > 0 ? time : time.minus(earlier));
        });
        return new ProcessorTimes(more);
    }

    /** Return what each of so many things took, of all processes and of those that matter, the busiest first. */
    String each(int count) {
        double all = byProcess.values().stream()
                .mapToDouble(time -> millis(time, count))
                .sum();
        String parts = byProcess.entrySet().stream()
                .filter(entry -> millis(entry.getValue(), count) >= SHOWN_MILLIS)
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " " + shown(millis(entry.getValue(), count)))
                .collect(Collectors.joining(", "));
        return shown(all) + " ms each: " + parts;
    }

    private static double millis(Duration time, int count) {
        return time.toNanos() / NANOS_PER_MILLI / count;
    }

    private static String shown(double millis) {
        return String.format(Locale.ROOT, "%.1f", millis);
    }
}
