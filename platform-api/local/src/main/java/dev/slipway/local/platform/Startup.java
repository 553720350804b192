package dev.slipway.local.platform;

import dev.slipway.local.process.StartFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs steps as soon as what they need is done, all that can run at the same time at the same time. */
final class Startup {

    private final StartListener listener;
    private final List<String> failures = new ArrayList<>();

    Startup(StartListener listener) {
        this.listener = listener;
    }

    /** Returns when every step is done, has failed or cannot be tried; the failures, none when all went well. */
    List<String> run(List<Step> steps) {
        var pool = Executors.newCachedThreadPool();
        try {
            var done = new HashMap<String, CompletableFuture<Boolean>>();
            for (var step : steps) {
                done.put(step.name(), after(step, done, pool));
            }
            done.values().forEach(CompletableFuture::join);
            return List.copyOf(failures);
        } finally {
            pool.shutdownNow();
        }
    }

    private CompletableFuture<Boolean> after(
            Step step, HashMap<String, CompletableFuture<Boolean>> done, ExecutorService pool) {
        var ready = CompletableFuture.completedFuture(true);
        for (var need : step.needs()) {
            var other = done.get(need);
            if (other == null) {
                throw new IllegalArgumentException(step.name() + " needs " + need + ", which does not come before it");
            }
            ready = ready.thenCombine(other, Boolean::logicalAnd);
        }
        return ready.thenApplyAsync(all -> all && perform(step), pool);
    }

    private boolean perform(Step step) {
        var started = Instant.now();
        try {
            step.action().start();
            var elapsed = Duration.between(started, Instant.now());
            synchronized (listener) {
                listener.ready(step.name(), step.detail(), elapsed);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(step, "interrupted");
        } catch (StartFailure | IOException | RuntimeException e) {
            return failed(step, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private boolean failed(Step step, String reason) {
        synchronized (listener) {
            failures.add(step.name() + ": " + reason);
            listener.failed(step.name(), reason);
        }
        return false;
    }
}
