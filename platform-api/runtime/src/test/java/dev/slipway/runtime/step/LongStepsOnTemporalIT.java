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
import dev.slipway.testkit.fixture.TemporalServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Long steps on a real Temporal server that is killed, restarted and robbed of its data. */
class LongStepsOnTemporalIT {

    private static final Duration SOON = Duration.ofSeconds(120);

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    private static final AtomicInteger TESTS = new AtomicInteger();

    private final String uid = "u" + TESTS.incrementAndGet();
    private final StepId id = OutsideWorld.id(uid);
    private final StepInput input = OutsideWorld.input(uid);
    private final String creating = "Instance db-" + uid + " is creating";
    private final OutsideWorld world = new OutsideWorld();
    private final List<StepInput> announced = new CopyOnWriteArrayList<>();
    private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
    private TemporalLongSteps steps = connect();

    @BeforeEach
    void listen() {
        steps.onSettled(announced::add);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : open) {
            resource.close();
        }
    }

    private TemporalLongSteps connect() {
        TemporalConnection connection = new TemporalConnection(TemporalTarget.of(TEMPORAL.target()));
        open.push(connection);
        return new TemporalLongSteps(connection, world.bodies(), new Meters(new SimpleMeterRegistry()));
    }

    private StepWorker work(TemporalLongSteps longSteps) {
        StepWorker worker = longSteps.startWorker();
        open.push(worker::kill);
        return worker;
    }

    @Test
    void stepIsNotStartedThenRunsThenSucceeds() {
        assertThat(steps.observe(id)).isInstanceOf(NotStarted.class);

        assertThat(steps.start(id, input)).isInstanceOf(Running.class);
        assertThat(connect().observe(id))
                .isInstanceOfSatisfying(Running.class, running -> assertThat(running.waitingFor())
                        .isEqualTo(StepDescription.FOR_A_WORKER));

        work(steps);
        awaitWaitingFor(steps, id, creating);
        // Another replica hears of it, and since when, once Temporal has it from the worker.
        TemporalLongSteps another = connect();
        awaitWaitingFor(another, id, creating);
        assertThat(another.observe(id)).isInstanceOfSatisfying(Running.class, running -> assertThat(running.since())
                .isBetween(Instant.now().minusSeconds(60), Instant.now()));

        world.finish();
        await().atMost(SOON).until(() -> steps.observe(id) instanceof Succeeded);
        await().atMost(SOON).untilAsserted(() -> assertThat(announced).containsExactly(input, input));
        await().atMost(SOON).until(() -> connect().observe(id) instanceof Succeeded);
    }

    @Test
    void startingTwiceIsStartingOnce() {
        work(steps);
        steps.start(id, input);
        assertThat(connect().start(id, input)).isInstanceOf(Running.class);

        world.finish();
        await().atMost(SOON).until(() -> connect().observe(id) instanceof Succeeded);
        int calls = world.calls();

        assertThat(connect().start(id, input)).isInstanceOf(Succeeded.class);
        assertThat(world.calls()).isEqualTo(calls);
    }

    @Test
    void finalFailureIsReportedWithItsFaultAndWords() {
        world.refuse();
        work(steps);
        steps.start(id, input);

        await().atMost(SOON).until(() -> connect().observe(id) instanceof Failed);
        for (StepState state : List.of(steps.observe(id), connect().observe(id))) {
            Failed failed = (Failed) state;
            assertThat(failed.fault()).isEqualTo(Fault.INVALID);
            assertThat(failed.message()).isEqualTo("size 0 is not a size; choose at least 20 GiB");
        }
    }

    @Test
    void failingAttemptsAreVisibleFromEveryReplicaAndEnd() {
        world.reachable(false);
        work(steps);
        steps.start(id, input);

        TemporalLongSteps another = connect();
        await().atMost(SOON)
                .until(() -> another.observe(id) instanceof Running r
                        && r.attempt() >= 2
                        && r.waitingFor().equals("the service does not answer"));

        world.reachable(true);
        world.finish();
        await().atMost(SOON).until(() -> steps.observe(id) instanceof Succeeded);
    }

    @Test
    void killedTemporalLosesNothing() {
        work(steps);
        steps.start(id, input);
        awaitWaitingFor(steps, id, creating);

        TEMPORAL.kill();
        await().atMost(SOON).until(() -> steps.observe(id) instanceof Unknown);
        world.finish();
        TEMPORAL.start();

        await().atMost(SOON).until(() -> steps.observe(id) instanceof Succeeded);
        await().atMost(SOON).until(() -> connect().observe(id) instanceof Succeeded);
        assertThat(world.creations(uid)).isEqualTo(1);
    }

    @Test
    void temporalThatIsKilledDuringACallFindsItDone() {
        world.hold();
        work(steps);
        steps.start(id, input);
        await().atMost(SOON).until(() -> world.calls() == 1);

        TEMPORAL.kill();
        world.release();
        await().atMost(SOON).until(() -> world.creations(uid) == 1);
        TEMPORAL.start();
        world.finish();

        await().atMost(SOON).until(() -> connect().observe(id) instanceof Succeeded);
        assertThat(world.creations(uid)).isEqualTo(1);
    }

    @Test
    void wipedTemporalKnowsNothingAndTheStepIsStartedAgain() {
        work(steps);
        steps.start(id, input);
        awaitWaitingFor(steps, id, creating);

        TEMPORAL.wipe();
        TEMPORAL.start();
        await().atMost(SOON).until(() -> steps.observe(id) instanceof NotStarted);

        steps.start(id, input);
        world.finish();
        await().atMost(SOON).until(() -> steps.observe(id) instanceof Succeeded);
        assertThat(world.creations(uid)).isEqualTo(1);
    }

    @Test
    void killedWorkerIsReplaced() {
        world.hold();
        StepWorker first = work(steps);
        steps.start(id, input);
        await().atMost(SOON).until(() -> world.calls() == 1);

        first.kill();
        world.release();
        world.finish();
        TemporalLongSteps second = connect();
        work(second);

        await().atMost(SOON).until(() -> second.observe(id) instanceof Succeeded);
        assertThat(world.creations(uid)).isEqualTo(1);
    }

    @Test
    void temporalMayAppearLater() {
        TEMPORAL.kill();
        try {
            StepWorker worker = work(steps);
            assertAnswersThatTemporalIsAway();
            assertThat(worker.isTakingSteps()).isFalse();
        } finally {
            TEMPORAL.start();
        }
        world.finish();
        await().atMost(SOON).until(() -> steps.start(id, input) instanceof Succeeded);
    }

    private void assertAnswersThatTemporalIsAway() {
        assertThat(steps.start(id, input)).isInstanceOf(Unknown.class);
        await().atMost(SOON).untilAsserted(() -> assertThat(steps.observe(id))
                .isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(unknown.why())
                        .contains("Temporal at " + TEMPORAL.target() + " cannot be reached since")
                        .contains("connection refused")));
    }

    @Test
    void missingNamespaceIsCreatedAlsoAfterAWipe() {
        TemporalConnection connection = new TemporalConnection(new TemporalTarget(TEMPORAL.target(), "platform"));
        open.push(connection);
        steps = new TemporalLongSteps(connection, world.bodies(), new Meters(new SimpleMeterRegistry()));
        world.finish();
        work(steps);
        awaitSuccess(uid + "-before");

        TEMPORAL.wipe();
        TEMPORAL.start();

        awaitSuccess(uid + "-after");
    }

    @Test
    void manyStepsAtOnce() {
        world.finish();
        work(steps);
        List<StepId> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            StepId each = OutsideWorld.id(uid + "-" + i);
            ids.add(each);
            steps.start(each, OutsideWorld.input(each.uid()));
        }
        await().atMost(SOON).until(() -> ids.stream().allMatch(each -> steps.observe(each) instanceof Succeeded));
        assertThat(ids)
                .allSatisfy(each -> assertThat(world.creations(each.uid())).isEqualTo(1));
    }

    private void awaitSuccess(String named) {
        await().atMost(SOON)
                .until(() -> steps.start(OutsideWorld.id(named), OutsideWorld.input(named)) instanceof Succeeded);
    }

    private static void awaitWaitingFor(TemporalLongSteps steps, StepId id, String what) {
        await().atMost(SOON)
                .until(() ->
                        steps.observe(id) instanceof Running r && r.waitingFor().equals(what));
    }
}
