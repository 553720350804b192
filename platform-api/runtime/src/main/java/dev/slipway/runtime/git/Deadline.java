package dev.slipway.runtime.git;

import java.time.Duration;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Cancels a transfer that takes too long, however steadily it goes on, and when the thread is interrupted. */
final class Deadline extends EmptyProgressMonitor {

    private final long end;

    Deadline(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
    }

    @Override
    public boolean isCancelled() {
        return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
    }
}
