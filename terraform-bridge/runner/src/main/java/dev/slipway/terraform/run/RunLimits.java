package dev.slipway.terraform.run;

import java.time.Duration;

/**
 * What one command may use.
 *
 * @param time how long it may take altogether
 * @param silence how long it may print nothing; OpenTofu says every ten seconds what it still waits for
 * @param grace how long it may take to end after it was asked to, which is when it writes its state
 * @param outputBytes how much it may print
 * @param memoryBytes how much memory each of its processes may ask for
 */
public record RunLimits(Duration time, Duration silence, Duration grace, long outputBytes, long memoryBytes) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Return two hours, 15 minutes of silence, a minute to end, 256 MiB of output and 2 GiB of memory. */
    public static RunLimits standard() {
        return new RunLimits(
                Duration.ofHours(2), Duration.ofMinutes(15), Duration.ofMinutes(1), 256 * MEBIBYTE, 2048 * MEBIBYTE);
    }

    public RunLimits withTime(Duration other) {
        return new RunLimits(other, silence, grace, outputBytes, memoryBytes);
    }

    public RunLimits withSilence(Duration other) {
        return new RunLimits(time, other, grace, outputBytes, memoryBytes);
    }

    public RunLimits withGrace(Duration other) {
        return new RunLimits(time, silence, other, outputBytes, memoryBytes);
    }

    public RunLimits withOutput(long bytes) {
        return new RunLimits(time, silence, grace, bytes, memoryBytes);
    }

    public RunLimits withMemory(long bytes) {
        return new RunLimits(time, silence, grace, outputBytes, bytes);
    }
}
