package dev.slipway.provider.helm;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls of Helm's engine, which may wait for hooks and workloads longer than a call of a long step may take: they go on
 * by themselves, one for a release at a time, and are looked for again in the next call.
 */
final class HelmRuns implements AutoCloseable {

    private final Duration patience;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "helm");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Future<?>> running = new ConcurrentHashMap<>();

    HelmRuns() {
        this(Duration.ofSeconds(60));
    }

    /** Calls that are waited for this long. */
    HelmRuns(Duration patience) {
        this.patience = patience;
    }

    boolean isRunning(String release) {
        return running.containsKey(release);
    }

    /** Do it unless something is done to the release already, and wait for a while; what fails meanwhile is thrown. */
    void run(String release, Runnable call) {
        Future<?> future = running.computeIfAbsent(
                release,
                key -> threads.submit(() -> {
                    try {
                        call.run();
                    } finally {
                        running.remove(release);
                    }
                }));
        try {
            future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRunning) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "interrupted while Helm works on " + release, e);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
