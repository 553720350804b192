package dev.slipway.delivery.app;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works on the Applications of one cluster on threads of its own, so that a cluster that is slow to answer holds up
 * nobody else's. A pass hands its work over and ends; when the work is done the Application is woken, and the next pass
 * brings in the result. Never more than one piece of work is in hand for an Application, so that the queue is as long as
 * there are Applications at most.
 */
final class Desk {

    /** Only in case a wake-up gets lost. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final ExecutorService threads;
    private final Consumer<Ref> wake;
    private final Map<Ref, Work> inHand = new ConcurrentHashMap<>();

    /** What is being done for an Application, and whether something happened since it was begun. */
    private static final class Work {

        private final CompletableFuture<PassResult> result = new CompletableFuture<>();
        private final KubeObject asked;
        private volatile boolean outdated;

        Work(KubeObject application) {
            this.asked = asked(application);
        }

        boolean isOutdated(KubeObject application) {
            return outdated || !asked.equals(asked(application));
        }

        /** What is asked for, without what the passes themselves say of it. */
        private static KubeObject asked(KubeObject application) {
            return application.without("status").without("metadata", "resourceVersion");
        }
    }

    Desk(ExecutorService threads, Consumer<Ref> wake) {
        this.threads = threads;
        this.wake = wake;
    }

    /** Something happened that work in hand may not have seen, even if it is done: its wake-up and this one may be one. */
    void outdate(Ref app) {
        Work work = inHand.get(app);
        if (work != null) {
            work.outdated = true;
        }
    }

    /** Return the result of the work for the Application when it is done, else one that says to wait for it. */
    PassResult take(KubeObject application, Supplier<PassResult> pass) {
        Ref app = application.ref();
        Work work = inHand.get(app);
        if (work == null) {
            begin(application, pass);
            return waiting();
        }
        if (!work.result.isDone()) {
            work.outdated = true;
            return waiting();
        }
        inHand.remove(app);
        if (work.isOutdated(application)) {
            wake.accept(app);
        }
        return delivered(work);
    }

    private static PassResult waiting() {
        return PassResult.of(Outcome.requeue(LOOK_AGAIN, "waits for its turn at the cluster"));
    }

    private void begin(KubeObject application, Supplier<PassResult> pass) {
        Ref app = application.ref();
        Work work = new Work(application);
        inHand.put(app, work);
        try {
            threads.execute(() -> finish(app, pass, work));
        } catch (RejectedExecutionException closed) {
            // The cluster is gone from the settings; whoever removed it wakes the Application.
            inHand.remove(app);
        }
    }

    private void finish(Ref app, Supplier<PassResult> pass, Work work) {
        try {
            work.result.complete(pass.get());
        } catch (RuntimeException | Error failure) {
            work.result.completeExceptionally(failure);
        }
        wake.accept(app);
    }

    private static PassResult delivered(Work work) {
        try {
            return work.result.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw wrapped;
        }
    }
}
