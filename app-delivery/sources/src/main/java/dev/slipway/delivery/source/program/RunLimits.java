package dev.slipway.delivery.source.program;

import java.time.Duration;

/**
 * What one run of a program may use.
 *
 * @param time how long it may take before it is killed
 * @param outputBytes how much it may print
 * @param memoryBytes how much memory it may ask for
 */
public record RunLimits(Duration time, long outputBytes, long memoryBytes) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Return Argo CD's 90 seconds, 32 MiB of output and 1 GiB of memory. */
    public static RunLimits standard() {
        return new RunLimits(Duration.ofSeconds(90), 32 * MEBIBYTE, 1024 * MEBIBYTE);
    }

    public RunLimits withTime(Duration other) {
        return new RunLimits(other, outputBytes, memoryBytes);
    }

    public RunLimits withOutput(long bytes) {
        return new RunLimits(time, bytes, memoryBytes);
    }
}
