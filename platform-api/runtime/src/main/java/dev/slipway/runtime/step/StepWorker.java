package dev.slipway.runtime.step;

import dev.slipway.kernel.external.StepBodies;
import dev.slipway.runtime.metrics.Meters;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.WorkflowImplementationOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does long steps in this process. Starts when Temporal appears, goes on by itself when Temporal restarts, and restores
 * the namespace on a server that lost its data.
 */
public final class StepWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StepWorker.class);

    private static final Duration KNOCK_EVERY = Duration.ofSeconds(1);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final int CALLS_AT_ONCE = 50;

    /** Steps that wait keep their place in memory; the others are replayed when their timer fires. */
    private static final int STEPS_IN_MEMORY = 200;

    private final TemporalConnection connection;
    private final ExternalOperationActivitiesImpl activities;
    private final Heartbeats heartbeats = new Heartbeats();
    private final Meters meters;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread supervisor;
    private volatile @Nullable WorkerFactory factory;

    private StepWorker(TemporalConnection connection, StepBodies bodies, StepWatch watch, Meters meters) {
        this.connection = connection;
        this.activities = new ExternalOperationActivitiesImpl(bodies, watch, heartbeats, meters);
        this.meters = meters;
        this.supervisor = new Thread(this::supervise, "slipway-steps-worker");
        this.supervisor.setDaemon(true);
    }

    static StepWorker start(TemporalConnection connection, StepBodies bodies, StepWatch watch, Meters meters) {
        StepWorker worker = new StepWorker(connection, bodies, watch, meters);
        worker.supervisor.start();
        return worker;
    }

    /** Return whether this worker has reached Temporal since it was started, and takes steps. */
    public boolean isTakingSteps() {
        return factory != null;
    }

    /** Stop taking steps; calls in progress get a few seconds and are otherwise taken over by another worker. */
    @Override
    public void close() {
        closing.countDown();
        join();
        WorkerFactory running = factory;
        if (running != null) {
            running.shutdown();
            running.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            stop(running);
        }
        heartbeats.close();
    }

    /** Stop like a process that is killed: calls in progress are cut off and nothing is reported. */
    void kill() {
        closing.countDown();
        join();
        WorkerFactory running = factory;
        if (running != null) {
            stop(running);
        }
        heartbeats.close();
    }

    private static void stop(WorkerFactory factory) {
        factory.getWorkflowClient().getWorkflowServiceStubs().shutdownNow();
        factory.shutdownNow();
    }

    private void join() {
        try {
            supervisor.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void supervise() {
        Optional<String> before = Optional.empty();
        Duration pause = Duration.ZERO;
        while (!isClosing(pause)) {
            Optional<String> outage = connection.check();
            announce(before, outage);
            before = outage;
            if (outage.isEmpty() && factory == null) {
                factory = tryStart();
            }
            pause = factory == null || outage.isPresent() ? KNOCK_EVERY : CHECK_EVERY;
        }
    }

    private boolean isClosing(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void announce(Optional<String> before, Optional<String> outage) {
        if (before.isEmpty() && outage.isPresent()) {
            LOG.warn("Long steps wait. {}", outage.get());
        } else if (before.isPresent() && outage.isEmpty()) {
            LOG.info("Long steps go on: {} answers", connection.name());
        }
    }

    private @Nullable WorkerFactory tryStart() {
        WorkerFactory starting = create(connection.workerClient());
        try {
            starting.start();
            LOG.info("Taking long steps from {}", connection.name());
            return starting;
        } catch (RuntimeException e) {
            // It went away between the check and here; the next knock makes a fresh one.
            LOG.debug("The worker could not start", e);
            stop(starting);
            return null;
        }
    }

    private WorkerFactory create(WorkflowClient client) {
        boolean virtual = Runtime.version().feature() >= 21;
        WorkerFactory created = WorkerFactory.newInstance(
                client,
                WorkerFactoryOptions.newBuilder()
                        .setWorkflowCacheSize(STEPS_IN_MEMORY)
                        .setMaxWorkflowThreadCount(2 * STEPS_IN_MEMORY)
                        .setUsingVirtualWorkflowThreads(virtual)
                        .build());
        Worker worker = created.newWorker(TemporalLongSteps.TASK_QUEUE, options(virtual));
        register(worker, activities, meters);
        return created;
    }

    static void register(Worker worker, ExternalOperationActivitiesImpl activities, Meters meters) {
        worker.registerWorkflowImplementationFactory(
                ExternalOperationWorkflow.class,
                () -> new ExternalOperationWorkflowImpl(meters),
                WorkflowImplementationOptions.getDefaultInstance());
        worker.registerActivitiesImplementations(activities);
    }

    private static WorkerOptions options(boolean virtual) {
        return WorkerOptions.newBuilder()
                .setUsingVirtualThreads(virtual)
                .setMaxConcurrentActivityExecutionSize(CALLS_AT_ONCE)
                .setMaxConcurrentWorkflowTaskPollers(2)
                .setMaxConcurrentActivityTaskPollers(2)
                // A busy machine is not a deadlock.
                .setDefaultDeadlockDetectionTimeout(Duration.ofSeconds(10).toMillis())
                .build();
    }
}
