package dev.slipway.delivery.fleet;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks clusters whether they are there: those that answer now and then, those that do not more and more seldom. */
final class Probes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Probes.class);
    private static final Duration AT_EASE = Duration.ofSeconds(30);
    private static final int LONGEST_SECONDS = 30;
    private static final int DOUBLINGS = 5;

    private final Consumer<Collection<String>> changed;
    private final ScheduledExecutorService timer;
    private final ExecutorService askers;
    private final Map<Connection, Integer> failures = new ConcurrentHashMap<>();
    private final Map<Connection, ScheduledFuture<?>> next = new ConcurrentHashMap<>();
    private final Set<Connection> asked = ConcurrentHashMap.newKeySet();

    Probes(Consumer<Collection<String>> changed) {
        this.changed = changed;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "cluster-probe-timer"));
        // A cluster that hangs holds its own thread only.
        this.askers = Executors.newCachedThreadPool(task -> daemon(task, "cluster-probe"));
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    void begin(Connection connection) {
        failures.put(connection, 0);
        now(connection);
    }

    void end(Connection connection) {
        failures.remove(connection);
        cancel(next.remove(connection));
    }

    private static void cancel(@Nullable ScheduledFuture<?> planned) {
        if (planned != null) {
            planned.cancel(false);
        }
    }

    /** Do something that is about clusters and may take its time. */
    void run(Runnable task) {
        try {
            timer.execute(() -> quietly(task));
        } catch (RejectedExecutionException closed) {
            LOG.debug("closed before the Secrets were looked at again");
        }
    }

    /** Ask soon, unless that is under way. */
    void now(Connection connection) {
        if (failures.containsKey(connection) && asked.add(connection)) {
            try {
                askers.execute(() -> ask(connection));
            } catch (RejectedExecutionException closed) {
                asked.remove(connection);
            }
        }
    }

    private void ask(Connection connection) {
        boolean news = connection.probe();
        asked.remove(connection);
        if (failures.containsKey(connection)) {
            int failed = connection.silence().isEmpty() ? 0 : failures.merge(connection, 1, Integer::sum);
            if (failed == 0) {
                failures.replace(connection, 0);
            }
            again(connection, failed);
            if (news) {
                connection.silence().ifPresent(why -> LOG.warn("{}", why));
                quietly(() -> changed.accept(connection.cluster().names()));
            }
        }
    }

    private void again(Connection connection, int failed) {
        long seconds =
                failed == 0 ? AT_EASE.toSeconds() : Math.min(1L << Math.min(failed - 1, DOUBLINGS), LONGEST_SECONDS);
        try {
            cancel(next.put(connection, timer.schedule(() -> now(connection), seconds, TimeUnit.SECONDS)));
        } catch (RejectedExecutionException closed) {
            LOG.debug("closed before the next look at {}", connection.registration());
        }
    }

    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.warn("clusters could not be looked at: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        askers.shutdownNow();
    }
}
