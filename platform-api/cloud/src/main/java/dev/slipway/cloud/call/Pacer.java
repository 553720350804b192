package dev.slipway.cloud.call;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The pace of all calls to one account or project in one region, whoever makes them. A bucket of tokens that fills at a rate: an
 * answer that says "too many calls" halves the rate, every second without one raises it again. A caller waits at most
 * {@link #PATIENCE}; then it gets a THROTTLED fault instead, so that nobody's thread is held by somebody else's load.
 */
public final class Pacer {

    /** What clouds bear at least, in calls per second. */
    public static final double FASTEST = 25;

    static final double SLOWEST = 0.5;
    static final double BURST = 50;
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final double RECOVERY_PER_SECOND = 0.5;
    private static final double SECOND = 1e9;

    /** How to wait; a seam for tests without a clock. */
    interface Sleep {
        void nanos(long nanos) throws InterruptedException;
    }

    private final String cloud;
    private final LongSupplier clock;
    private final Sleep sleep;
    private final double fastest;
    private final double burst;
    private double rate;
    private double tokens;
    private long filledAt;

    Pacer(LongSupplier clock, Sleep sleep) {
        this("AWS", clock, sleep, FASTEST);
    }

    private Pacer(String cloud, LongSupplier clock, Sleep sleep, double fastest) {
        this.cloud = cloud;
        this.fastest = fastest;
        this.burst = fastest * BURST / FASTEST;
        this.rate = fastest;
        this.tokens = burst;
        this.clock = clock;
        this.sleep = sleep;
        this.filledAt = clock.getAsLong();
    }

    /** Return a pacer for a cloud of that name, which starts at the given calls per second. */
    public static Pacer real(String cloud, double fastest) {
        return new Pacer(
                cloud, System::nanoTime, nanos -> Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000)), fastest);
    }

    /** Wait for the turn of one call. */
    public void await() {
        long wait = reserve();
        if (wait <= 0) {
            return;
        }
        try {
            sleep.nanos(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(
                    Fault.UNAVAILABLE, "Interrupted while waiting for the turn to call " + cloud + ".", e);
        }
    }

    private synchronized long reserve() {
        fill();
        long wait = tokens >= 1 ? 0 : (long) ((1 - tokens) / rate * SECOND);
        if (wait > PATIENCE.toNanos()) {
            throw new FaultException(
                    Fault.THROTTLED,
                    cloud + " asked for fewer calls to this account and region, so calls are being spaced out; nothing"
                            + " needs to be done.");
        }
        tokens--;
        return wait;
    }

    /** The cloud said that calls come too fast. */
    public synchronized void slowDown() {
        fill();
        rate = Math.max(SLOWEST, rate / 2);
        tokens = Math.min(tokens, 0);
    }

    synchronized double rate() {
        fill();
        return rate;
    }

    private void fill() {
        long now = clock.getAsLong();
        double seconds = Math.max(0, now - filledAt) / SECOND;
        tokens = Math.min(burst, tokens + seconds * rate);
        rate = Math.min(fastest, rate + seconds * RECOVERY_PER_SECOND);
        filledAt = now;
    }
}
