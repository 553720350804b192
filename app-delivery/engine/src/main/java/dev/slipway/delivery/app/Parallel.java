package dev.slipway.delivery.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Does the same with many things at once, as far as the executor goes, and keeps their order. */
final class Parallel {

    private final Executor executor;

    Parallel(Executor executor) {
        this.executor = executor;
    }

    <T, R> List<R> map(List<T> things, Function<T, R> work) {
        if (things.size() < 2) {
            return things.stream().map(work).toList();
        }
        List<CompletableFuture<R>> running = things.stream()
                .map(thing -> CompletableFuture.supplyAsync(() -> work.apply(thing), executor))
                .toList();
        try {
            return running.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw wrapped;
        }
    }
}
