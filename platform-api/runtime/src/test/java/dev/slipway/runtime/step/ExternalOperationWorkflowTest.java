package dev.slipway.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.external.StepState.Running;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.metrics.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workflow's decisions on skipped time; with {@code -Dhistories.record=<directory>} it records its histories. */
class ExternalOperationWorkflowTest {

    private static final String ID = OutsideWorld.id("u1").text();
    private static final StepInput INPUT = OutsideWorld.input("u1");

    private final ScriptedBody body = new ScriptedBody();
    private final StepWatch watch = new StepWatch(InstantSource.system());
    private final List<StepInput> announced = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Heartbeats heartbeats = new Heartbeats();
    private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();

    @BeforeEach
    void start() {
        StepBodies bodies = new StepBodies();
        bodies.register(OutsideWorld.INSTANCE, OutsideWorld.CREATE, body);
        watch.listen(announced::add);
        Meters meters = new Meters(registry);
        StepWorker.register(
                temporal.newWorker(TemporalLongSteps.TASK_QUEUE),
                new ExternalOperationActivitiesImpl(bodies, watch, heartbeats, meters),
                meters);
        temporal.start();
    }

    @AfterEach
    void stop() {
        temporal.close();
        heartbeats.close();
    }

    @Test
    void bodyThatIsDoneAtOnceIsNotPolled() {
        body.onBegin(StepProgress::done);

        run();

        assertThat(body.calls()).containsExactly("begin");
        assertThat(watch.fresh(ID)).get().isInstanceOf(StepState.Succeeded.class);
        assertThat(announced).containsExactly(INPUT);
        assertThat(registry.get(Meters.STEPS_FINISHED)
                        .tag("outcome", "succeeded")
                        .timer()
                        .count())
                .isEqualTo(1);
        Histories.recordIfAsked(temporal.getWorkflowClient(), ID, "done-at-once");
    }

    @Test
    void pollsUntilDoneAndAnnouncesOnlyWhatChanges() {
        body.onBegin(waiting("creating"))
                .onPoll(waiting("creating"))
                .onPoll(waiting("creating"))
                .onPoll(waiting("backing-up"))
                .onPoll(StepProgress::done);

        run();

        assertThat(body.calls()).containsExactly("begin", "poll", "poll", "poll", "poll");
        assertThat(announced).hasSize(3);
        Histories.recordIfAsked(temporal.getWorkflowClient(), ID, "waiting");
    }

    @Test
    void outageOfHoursIsSurvived() {
        body.onBegin(waiting("creating"));
        for (int i = 0; i < 300; i++) {
            body.onPoll(unavailable());
        }
        body.onPoll(StepProgress::done);
        Instant before = Instant.ofEpochMilli(temporal.currentTimeMillis());

        run();

        assertThat(body.calls()).hasSize(302);
        assertThat(Duration.between(before, Instant.ofEpochMilli(temporal.currentTimeMillis())))
                .isGreaterThan(Duration.ofHours(3));
        assertThat(announced).hasSize(3);
    }

    @Test
    void failureThatMayPassIsTriedAgain() {
        body.onBegin(unavailable()).onBegin(waiting("creating")).onPoll(StepProgress::done);

        run();

        assertThat(body.calls()).containsExactly("begin", "begin", "poll");
        Histories.recordIfAsked(temporal.getWorkflowClient(), ID, "failure-then-success");
    }

    @Test
    void whileItFailsTheStateSaysWhyAndHowOften() {
        body.onBegin(unavailable()).onBegin(unavailable()).onBegin(() -> {
            Running running = (Running) watch.lastRunning(ID).orElseThrow();
            assertThat(running.waitingFor()).isEqualTo("the service does not answer");
            assertThat(running.attempt()).isEqualTo(2);
            return StepProgress.done();
        });

        run();

        assertThat(body.calls()).hasSize(3);
    }

    @Test
    void faultThatCannotPassEndsTheStep() {
        body.onBegin(() -> {
            throw new FaultException(Fault.INVALID, "size 0 is not a size");
        });

        assertEndsWith(Fault.INVALID, "size 0 is not a size");
        assertThat(body.calls()).containsExactly("begin");
    }

    @Test
    void failedProgressEndsTheStepWhateverTheFault() {
        body.onBegin(waiting("creating")).onPoll(() -> StepProgress.failed(Fault.UNAVAILABLE, "creation failed"));

        assertEndsWith(Fault.UNAVAILABLE, "creation failed");
        assertThat(registry.get(Meters.STEPS_FINISHED)
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isEqualTo(1);
        Histories.recordIfAsked(temporal.getWorkflowClient(), ID, "failed");
    }

    @Test
    void textOfAnUnexpectedErrorStaysOutOfTemporal() {
        body.onBegin(() -> {
            throw new IllegalStateException("password=hunter2");
        });
        body.onBegin(StepProgress::done);

        run();

        assertThat(temporal.getWorkflowClient().fetchHistory(ID).toJson(true)).doesNotContain("hunter2");
        assertThat(body.calls()).hasSize(2);
    }

    @Test
    void longWaitGoesOnInAFreshRunWithoutBeginningAgain() {
        body.onBegin(waiting("creating"));
        for (int i = 0; i < 120; i++) {
            body.onPoll(waiting("creating"));
        }
        body.onPoll(StepProgress::done);

        run();

        assertThat(body.calls()).hasSize(122).containsOnlyOnce("begin");
        assertThat(temporal.getWorkflowClient().fetchHistory(ID).getEvents()).hasSizeLessThan(1100);
        Histories.recordIfAsked(temporal.getWorkflowClient(), ID, "resumed");
    }

    @Test
    void deafListenerDoesNotFailTheStep() {
        watch.listen(input -> {
            throw new IllegalStateException("deaf");
        });
        body.onBegin(StepProgress::done);

        run();

        assertThat(body.calls()).containsExactly("begin");
    }

    private void assertEndsWith(Fault fault, String message) {
        assertThatThrownBy(this::run)
                .isInstanceOf(WorkflowFailedException.class)
                .cause()
                .isInstanceOfSatisfying(ApplicationFailure.class, failure -> {
                    assertThat(failure.getType()).isEqualTo(fault.name());
                    assertThat(failure.getOriginalMessage()).isEqualTo(message);
                });
        assertThat(watch.fresh(ID)).get().isInstanceOfSatisfying(StepState.Failed.class, failed -> assertThat(
                        failed.message())
                .isEqualTo(message));
    }

    private void run() {
        ExternalOperationWorkflow workflow = temporal.getWorkflowClient()
                .newWorkflowStub(
                        ExternalOperationWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(ID)
                                .setTaskQueue(TemporalLongSteps.TASK_QUEUE)
                                .build());
        WorkflowClient.start(workflow::run, StepCall.of(INPUT), StepMark.start());
        WorkflowStub.fromTyped(workflow).getResult(Void.class);
    }

    private static ScriptedBody.Scene waiting(String what) {
        return () -> StepProgress.waiting(what, Duration.ofSeconds(5));
    }

    private static ScriptedBody.Scene unavailable() {
        return () -> {
            throw new FaultException(Fault.UNAVAILABLE, "the service does not answer");
        };
    }
}
