package dev.slipway.local.cluster;

import dev.slipway.local.process.StartFailure;
import dev.slipway.local.tool.Provision;
import dev.slipway.local.tool.Tools;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The programs of workload clusters, of whatever version each runs. What is not in the cache is fetched in the background,
 * one after the other, so that nobody waits for minutes; a failure is remembered for a while.
 */
public final class ClusterPrograms implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FAILURE_LASTS = Duration.ofMinutes(1);

    private final Catalogue catalogue;
    private final InstantSource clock;
    private final Map<Wanted, Search> searches = new ConcurrentHashMap<>();
    private final ExecutorService fetcher = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "slipway-cluster-programs");
        thread.setDaemon(true);
        return thread;
    });

    /** Where programs come from; may take minutes. */
    @FunctionalInterface
    public interface Catalogue {
        Provision provide(String program, String version);
    }

    private record Wanted(String program, String version) {}

    private record Search(CompletableFuture<Provision> result, Instant begun) {}

    public ClusterPrograms(Catalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The programs of this machine's tool cache. */
    public static ClusterPrograms of(Tools tools) {
        return new ClusterPrograms((program, version) -> provide(tools, program, version), InstantSource.system());
    }

    private static Provision provide(Tools tools, String program, String version) {
        return switch (program) {
            case "etcd" -> tools.etcd();
            case "kwok" -> tools.kwok();
            case "kube-apiserver" -> tools.kubernetes(version);
            default -> tools.released(program, version);
        };
    }

    /**
     * The program of that version without a leading v; empty while it is being fetched.
     *
     * @throws StartFailure it cannot be had; says what was tried
     */
    Optional<Path> find(String program, String version) throws StartFailure, InterruptedException {
        var wanted = new Wanted(program, version);
        var search = searches.compute(wanted, (key, last) -> last == null || isOver(last) ? begin(key) : last);
        try {
            var provision = search.result().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.of(provision
                    .fold(Optional::of, missing -> Optional.<Provision.Available>empty())
                    .orElseThrow(() -> unavailable(provision))
                    .program(program));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new StartFailure(program + " " + version + " cannot be had: " + e.getCause());
        }
    }

    private Search begin(Wanted wanted) {
        var result =
                CompletableFuture.supplyAsync(() -> catalogue.provide(wanted.program(), wanted.version()), fetcher);
        return new Search(result, clock.instant());
    }

    /** A failure that is old enough to try again. */
    private boolean isOver(Search search) {
        var result = search.result();
        if (!result.isDone()) {
            return false;
        }
        var failed = result.isCompletedExceptionally() || result.join().fold(available -> false, missing -> true);
        return failed && clock.instant().isAfter(search.begun().plus(FAILURE_LASTS));
    }

    private static StartFailure unavailable(Provision provision) {
        return new StartFailure(provision.fold(available -> "", Provision.ToolUnavailable::message));
    }

    @Override
    public void close() {
        fetcher.shutdownNow();
    }
}
