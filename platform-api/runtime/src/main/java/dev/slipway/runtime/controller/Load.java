package dev.slipway.runtime.controller;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;

/** How much there is to do for the threads that passes run on. */
final class Load {

    private final ExecutorService workers;
    private final AtomicLong taken = new AtomicLong();

    Load(ExecutorService workers) {
        this.workers = workers;
    }

    /** Passes that wait for a thread; none where every pass has its own. */
    int waiting() {
        return workers instanceof ThreadPoolExecutor pool ? pool.getQueue().size() : 0;
    }

    /** Passes that were taken since the start. */
    long taken() {
        return taken.get();
    }

    void passTaken() {
        taken.incrementAndGet();
    }
}
