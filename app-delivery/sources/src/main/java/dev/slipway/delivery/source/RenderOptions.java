package dev.slipway.delivery.source;

import dev.slipway.delivery.source.program.Programs;
import dev.slipway.delivery.source.program.RunLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * How sources are rendered here.
 *
 * @param directory for work directories and downloaded charts; may be deleted while nothing runs
 * @param programs where Helm, kubectl and Jsonnet are
 * @param limits of each run of a program
 * @param runsAtOnce how many programs may run at the same time
 * @param directoryBytes how large the manifests of a directory source may be together; Argo CD's is 10 MB
 * @param cachedBytes about how much rendered text is remembered
 * @param environment the process's variables, of which programs that use the network are told proxies and certificates
 */
public record RenderOptions(
        Path directory,
        Programs programs,
        RunLimits limits,
        int runsAtOnce,
        long directoryBytes,
        long cachedBytes,
        Map<String, String> environment,
        Clock clock) {

    private static final long MEBIBYTE = 1024L * 1024;

    public RenderOptions {
        environment = Map.copyOf(environment);
    }

    /** Return Argo CD's limits. */
    public static RenderOptions standard(Path directory, Programs programs, Map<String, String> environment) {
        int atOnce = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new RenderOptions(
                directory,
                programs,
                RunLimits.standard(),
                atOnce,
                10_000_000,
                32 * MEBIBYTE,
                environment,
                Clock.systemUTC());
    }

    public RenderOptions withLimits(RunLimits other) {
        return new RenderOptions(
                directory, programs, other, runsAtOnce, directoryBytes, cachedBytes, environment, clock);
    }

    public RenderOptions withDirectoryBytes(long bytes) {
        return new RenderOptions(directory, programs, limits, runsAtOnce, bytes, cachedBytes, environment, clock);
    }
}
