package dev.slipway.runtime.step;

import com.google.protobuf.Timestamp;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.external.StepState.Failed;
import dev.slipway.kernel.external.StepState.Running;
import dev.slipway.kernel.external.StepState.Succeeded;
import dev.slipway.kernel.outcome.Fault;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.failure.v1.Failure;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.common.converter.DataConverter;
import java.time.Instant;
import java.util.Optional;

/** Reads what Temporal says about one workflow. */
final class StepDescription {

    static final String FOR_A_WORKER = "a worker that takes the step";

    private final DescribeWorkflowExecutionResponse response;
    private final DataConverter converter;

    StepDescription(DescribeWorkflowExecutionResponse response, DataConverter converter) {
        this.response = response;
        this.converter = converter;
    }

    boolean isRunning() {
        return info().getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    }

    /** Return whether the reason for the end lies in the history's last event. */
    boolean isFailed() {
        return info().getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_FAILED;
    }

    /** Return the state of a running step: a call that fails now matters more than what it waited for before. */
    Optional<Running> running() {
        return failing().or(() -> StepMemo.read(info().getMemo(), converter)
                .map(memo -> new Running(memo.waitingFor(), memo.since(), 1)));
    }

    /** Return the state of a step that has not waited for anything yet. */
    Running starting() {
        boolean taken = response.getPendingActivitiesCount() > 0;
        return new Running(taken ? "its first call" : FOR_A_WORKER, time(info().getStartTime()), 1);
    }

    /** Return the state of an ended step; the failure is that of its last event. */
    StepState ended(Failure failure) {
        Instant at = time(info().getCloseTime());
        return switch (info().getStatus()) {
            case WORKFLOW_EXECUTION_STATUS_COMPLETED -> new Succeeded(at);
            case WORKFLOW_EXECUTION_STATUS_FAILED ->
                new Failed(StepFailures.fault(failure), StepFailures.message(failure), at);
            case WORKFLOW_EXECUTION_STATUS_CANCELED -> stopped("cancelled", at);
            case WORKFLOW_EXECUTION_STATUS_TERMINATED -> stopped("terminated", at);
            default -> stopped("timed out", at);
        };
    }

    private StepState stopped(String how, Instant at) {
        String id = info().getExecution().getWorkflowId();
        return new Failed(Fault.INTERNAL, "workflow " + id + " was " + how + " in Temporal before it was finished", at);
    }

    private Optional<Running> failing() {
        return response.getPendingActivitiesList().stream()
                .filter(PendingActivityInfo::hasLastFailure)
                .findFirst()
                .map(this::failing);
    }

    private Running failing(PendingActivityInfo call) {
        Failure failure = call.getLastFailure();
        Instant since = StepFailures.firstTried(failure, converter).orElseGet(() -> time(call.getLastStartedTime()));
        // Temporal counts the attempt that is due; people count those that were made.
        return new Running(StepFailures.message(failure), since, Math.max(1, call.getAttempt() - 1));
    }

    private WorkflowExecutionInfo info() {
        return response.getWorkflowExecutionInfo();
    }

    private static Instant time(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }
}
