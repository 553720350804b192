package dev.slipway.runtime.step;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Temporal that a call is alive while its body, which knows nothing of heartbeats, is at work. */
final class Heartbeats implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);
    private static final long EVERY_SECONDS = 4;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "slipway-steps-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    /** Beat until the result is closed. */
    Beating start(ActivityExecutionContext context) {
        ScheduledFuture<?> beats =
                clock.scheduleAtFixedRate(() -> beat(context), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        return () -> beats.cancel(false);
    }

    /** A heart that beats. */
    interface Beating extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static void beat(ActivityExecutionContext context) {
        try {
            context.heartbeat(null);
        } catch (ActivityCompletionException e) {
            // The workflow has gone or another worker has the call; the body is idempotent and may finish.
            LOG.debug("Temporal no longer waits for this call: {}", e.getClass().getSimpleName());
        }
    }
}
