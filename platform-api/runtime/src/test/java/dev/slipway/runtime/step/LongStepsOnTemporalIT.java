package dev.slipway.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.external.StepState.Failed;
import dev.slipway.kernel.external.StepState.NotStarted;
import dev.slipway.kernel.external.StepState.Running;
import dev.slipway.kernel.external.StepState.Succeeded;
import dev.slipway.kernel.external.StepState.Unknown;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.runtime.metrics.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long steps on a real Temporal server that is killed, restarted and robbed of its data. */
class LongStepsOnTemporalIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    Path directory;

    private final OutsideWorld world = new OutsideWorld();
    private final List<StepInput> announced = new CopyOnWriteArrayList<>();
    private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
    private TemporalProcess temporal;
    private TemporalLongSteps steps;

    @BeforeEach
    void prepare() {
        temporal = new TemporalProcess(directory);
        open.push(temporal);
        steps = connect();
        steps.onSettled(announced::add);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : open) {
            resource.close();
        }
    }

    private TemporalLongSteps connect() {
        TemporalConnection connection = new TemporalConnection(TemporalTarget.of(temporal.address()));
        open.push(connection);
        return new TemporalLongSteps(connection, world.bodies(), new Meters(new SimpleMeterRegistry()));
    }

    private StepWorker work(TemporalLongSteps longSteps) {
        StepWorker worker = longSteps.startWorker();
        open.push(worker::kill);
        return worker;
    }

    @Test
    void stepIsNotStartedThenRunsThenSucceeds() throws Exception {
        temporal.start();
        StepId id = OutsideWorld.id("u1");
        assertThat(steps.observe(id)).isInstanceOf(NotStarted.class);

        assertThat(steps.start(id, OutsideWorld.input("u1"))).isInstanceOf(Running.class);
        assertThat(connect().observe(id)).isInstanceOfSatisfying(Running.class, running -> assertThat(
                        running.waitingFor())
                .isEqualTo(StepDescription.FOR_A_WORKER));

        work(steps);
        awaitWaitingFor(steps, id, "Instance db-u1 is creating");
        // Another replica knows it too, and since when.
        assertThat(connect().observe(id)).isInstanceOfSatisfying(Running.class, running -> {
            assertThat(running.waitingFor()).isEqualTo("Instance db-u1 is creating");
            assertThat(running.since()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        });

        world.finish();
        await().atMost(SOON).until(() -> steps.observe(id) instanceof Succeeded);
        assertThat(announced).containsExactly(OutsideWorld.input("u1"), OutsideWorld.input("u1"));
        await().atMost(SOON).until(() -> connect().observe(id) instanceof Succeeded);
    }

    @Test
    void startingTwiceIsStartingOnce() throws Exception {
        temporal.start();
        StepId id = OutsideWorld.id("u1");
        work(steps);
        steps.start(id, OutsideWorld.input("u1"));
        assertThat(connect().start(id, OutsideWorld.input("u1"))).isInstanceOf(Running.class);

        world.finish();
        await().atMost(SOON).until(() -> connect().observe(id) instanceof Succeeded);
        int calls = world.calls();

        assertThat(connect().start(id, OutsideWorld.input("u1"))).isInstanceOf(Succeeded.class);
        assertThat(world.calls()).isEqualTo(calls);
    }

    @Test
    void finalFailureIsReportedWithItsFaultAndWords() throws Exception {
        temporal.start();
        StepId id = OutsideWorld.id("u1");
        world.refuse();
        work(steps);
        steps.start(id, OutsideWorld.input("u1"));

        await().atMost(SOON).until(() -> connect().observe(id) instanceof Failed);
        for (StepState state : List.of(steps.observe(id), connect().observe(id))) {
            Failed failed = (Failed) state;
            assertThat(failed.fault()).isEqualTo(Fault.INVALID);
            assertThat(failed.message()).isEqualTo("size 0 is not a size; choose at least 20 GiB");
        }
    }

    @Test
    void failingAttemptsAreVisibleFromEveryReplicaAndEnd() throws Exception {
        temporal.start();
        StepId id = OutsideWorld.id("u1");
        world.reachable(false);
        work(steps);
        steps.start(id, OutsideWorld.input("u1"));

        await().atMost(SOON).until(() -> connect().observe(id) instanceof Running r && r.attempt() >= 2);
        assertThat(((Running) connect().observe(id)).waitingFor()).isEqualTo("the service does not answer");

        world.reachable(true);
        world.finish();
        await().atMost(SOON).until(() -> steps.observe(id) instanceof Succeeded);
    }

    @Test
    void killedTemporalLosesNothing() throws Exception {
        temporal.start();
        StepId id = OutsideWorld.id("u1");
        work(steps);
        steps.start(id, OutsideWorld.input("u1"));
        awaitWaitingFor(steps, id, "Instance db-u1 is creating");

        temporal.kill();
        await().atMost(SOON).until(() -> steps.observe(id) instanceof Unknown);
        world.finish();
        temporal.start();

        await().atMost(SOON).until(() -> steps.observe(id) instanceof Succeeded);
        await().atMost(SOON).until(() -> connect().observe(id) instanceof Succeeded);
        assertThat(world.creations("u1")).isEqualTo(1);
    }

    @Test
    void wipedTemporalKnowsNothingAndTheStepIsStartedAgain() throws Exception {
        temporal.start();
        StepId id = OutsideWorld.id("u1");
        work(steps);
        steps.start(id, OutsideWorld.input("u1"));
        awaitWaitingFor(steps, id, "Instance db-u1 is creating");

        temporal.kill();
        temporal.wipe();
        temporal.start();
        await().atMost(SOON).until(() -> steps.observe(id) instanceof NotStarted);

        steps.start(id, OutsideWorld.input("u1"));
        world.finish();
        await().atMost(SOON).until(() -> steps.observe(id) instanceof Succeeded);
        assertThat(world.creations("u1")).isEqualTo(1);
    }

    @Test
    void killedWorkerIsReplaced() throws Exception {
        temporal.start();
        StepId id = OutsideWorld.id("u1");
        world.slow(Duration.ofSeconds(5));
        StepWorker first = work(steps);
        steps.start(id, OutsideWorld.input("u1"));
        await().atMost(SOON).until(() -> world.calls() == 1);

        first.kill();
        world.slow(Duration.ZERO);
        world.finish();
        TemporalLongSteps second = connect();
        work(second);

        await().atMost(SOON).until(() -> second.observe(id) instanceof Succeeded);
        assertThat(world.creations("u1")).isEqualTo(1);
    }

    @Test
    void temporalMayAppearLater() throws Exception {
        StepId id = OutsideWorld.id("u1");
        StepWorker worker = work(steps);
        Instant before = Instant.now();

        StepState state = steps.observe(id);
        assertThat(state).isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(unknown.why())
                .contains("Temporal at " + temporal.address(), "cannot be reached since", "connection refused"));
        assertThat(steps.start(id, OutsideWorld.input("u1"))).isInstanceOf(Unknown.class);
        for (int i = 0; i < 10_000; i++) {
            steps.observe(id);
        }
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(6));
        assertThat(worker.isTakingSteps()).isFalse();

        temporal.start();
        world.finish();
        await().atMost(SOON).until(() -> steps.start(id, OutsideWorld.input("u1")) instanceof Succeeded);
    }

    @Test
    void missingNamespaceIsCreatedAlsoAfterAWipe() throws Exception {
        temporal.start();
        TemporalConnection connection = new TemporalConnection(new TemporalTarget(temporal.address(), "platform"));
        open.push(connection);
        steps = new TemporalLongSteps(connection, world.bodies(), new Meters(new SimpleMeterRegistry()));
        world.finish();
        work(steps);
        awaitSuccess(OutsideWorld.id("u1"), "u1");

        temporal.kill();
        temporal.wipe();
        temporal.start();

        awaitSuccess(OutsideWorld.id("u2"), "u2");
    }

    @Test
    void manyStepsAtOnce() throws Exception {
        temporal.start();
        world.finish();
        work(steps);
        Instant before = Instant.now();
        List<StepId> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            StepId id = OutsideWorld.id("many" + i);
            ids.add(id);
            steps.start(id, OutsideWorld.input(id.uid()));
        }
        await().atMost(SOON).until(() -> ids.stream().allMatch(id -> steps.observe(id) instanceof Succeeded));
        Duration took = Duration.between(before, Instant.now());
        System.out.printf("50 steps of one call each took %d ms%n", took.toMillis());
        assertThat(ids).allSatisfy(id -> assertThat(world.creations(id.uid())).isEqualTo(1));
    }

    private void awaitSuccess(StepId id, String uid) {
        await().atMost(SOON).until(() -> steps.start(id, OutsideWorld.input(uid)) instanceof Succeeded);
    }

    private static void awaitWaitingFor(TemporalLongSteps steps, StepId id, String what) {
        await().atMost(SOON)
                .until(() -> steps.observe(id) instanceof Running r
                        && r.waitingFor().equals(what));
    }
}
