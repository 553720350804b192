package dev.slipway.testkit.conformance;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts a suite's results; known gaps count as failed, because they are. */
final class Tally {

    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger known = new AtomicInteger();

    void passed() {
        passed.incrementAndGet();
    }

    void failed(boolean knownGap) {
        failed.incrementAndGet();
        if (knownGap) {
            known.incrementAndGet();
        }
    }

    @Override
    public String toString() {
        var counts = passed + " passed, " + failed + " failed";
        return known.get() == 0 ? counts : counts + " (" + known + " known gaps)";
    }
}
