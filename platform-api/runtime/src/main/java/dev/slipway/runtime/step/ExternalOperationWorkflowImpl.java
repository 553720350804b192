package dev.slipway.runtime.step;

import dev.slipway.runtime.metrics.Meters;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * Deterministic: decisions and timers only. A change to the order of its activities, timers and memo updates needs
 * {@code Workflow.getVersion} and one more recorded history for the replay test.
 */
final class ExternalOperationWorkflowImpl implements ExternalOperationWorkflow {

    /** Far below the server's own limits, so that a replay stays quick. */
    private static final long LONG_HISTORY_EVENTS = 1000;

    private final Meters meters;
    private final ExternalOperationActivities activities =
            Workflow.newActivityStub(ExternalOperationActivities.class, options());

    ExternalOperationWorkflowImpl(Meters meters) {
        this.meters = meters;
    }

    private static ActivityOptions options() {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofMinutes(2))
                // A worker that died is noticed by its silence, long before the call's own limit.
                .setHeartbeatTimeout(Duration.ofSeconds(15))
                // Failures carry their own pause; this holds for what has none, such as a worker that died. There is no
                // last attempt: an outage may take hours, and only a fault that cannot pass ends the step.
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofSeconds(1))
                        .setBackoffCoefficient(2)
                        .setMaximumInterval(Duration.ofMinutes(1))
                        .build())
                .build();
    }

    @Override
    public void run(StepCall call, StepMark resumed) {
        StepMark started = resumed.startedAt(Workflow.currentTimeMillis());
        try {
            settle(call, started);
        } catch (ActivityFailure e) {
            count(call, started, "failed");
            // The cause alone says what happened; Temporal's wrapper would hide it from whoever lists failed steps.
            throw e.getCause() instanceof ApplicationFailure cause ? cause : e;
        }
        count(call, started, "succeeded");
    }

    private void settle(StepCall call, StepMark started) {
        StepMark mark = started;
        if (mark.begun()) {
            remember(mark);
        }
        Function<StepCall, StepReport> next = mark.begun() ? activities::poll : activities::begin;
        for (StepReport report = next.apply(call); !report.done(); report = activities.poll(call)) {
            StepMark before = mark;
            mark = before.waiting(report, Workflow.currentTimeMillis());
            if (mark.polls() == 0) {
                remember(mark);
            }
            Workflow.sleep(Pauses.beforePoll(report.pollAfter(), mark.polls()));
            if (Workflow.getInfo().getHistoryLength() > LONG_HISTORY_EVENTS) {
                Workflow.continueAsNew(call, mark);
            }
        }
    }

    /** Say where it stands in a place that one describe call reads, also while no worker runs. */
    private static void remember(StepMark mark) {
        Workflow.upsertMemo(Map.of(
                StepMemo.WAITING_FOR,
                mark.what(),
                StepMemo.SINCE,
                Instant.ofEpochMilli(mark.since()).toString()));
    }

    private void count(StepCall call, StepMark started, String outcome) {
        if (!Workflow.isReplaying()) {
            long took = Workflow.currentTimeMillis() - started.startedAt();
            meters.stepFinished(call.kind(), call.step(), outcome, Duration.ofMillis(took));
        }
    }
}
