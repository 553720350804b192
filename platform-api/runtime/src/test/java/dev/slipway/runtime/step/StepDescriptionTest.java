package dev.slipway.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.external.StepState.Failed;
import dev.slipway.kernel.external.StepState.Running;
import dev.slipway.kernel.external.StepState.Succeeded;
import dev.slipway.kernel.outcome.Fault;
import io.temporal.api.common.v1.Memo;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.failure.v1.ApplicationFailureInfo;
import io.temporal.api.failure.v1.Failure;
import io.temporal.api.failure.v1.TimeoutFailureInfo;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepDescriptionTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final DataConverter converter = DefaultDataConverter.newDefaultInstance();
    private final WorkflowExecutionInfo.Builder info = WorkflowExecutionInfo.newBuilder()
            .setStatus(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING)
            .setExecution(WorkflowExecution.newBuilder().setWorkflowId("Instance/u1/create/1"))
            .setStartTime(time(NOON))
            .setCloseTime(time(NOON.plusSeconds(9)));
    private final DescribeWorkflowExecutionResponse.Builder response = DescribeWorkflowExecutionResponse.newBuilder();

    @Test
    void stepThatNoWorkerTookWaitsForOne() {
        assertThat(describe().running()).isEmpty();
        assertThat(describe().starting()).isEqualTo(new Running(StepDescription.FOR_A_WORKER, NOON, 1));
    }

    @Test
    void memoSaysWhatItWaitsFor() {
        info.setMemo(Memo.newBuilder()
                .putFields("waitingFor", payload("creating"))
                .putFields("since", payload("2026-03-01T12:00:05Z")));

        assertThat(describe().running()).contains(new Running("creating", NOON.plusSeconds(5), 1));
    }

    @Test
    void failingCallMattersMoreThanTheMemo() {
        memoSaysWhatItWaitsFor();
        response.addPendingActivities(PendingActivityInfo.newBuilder()
                .setAttempt(4)
                .setLastFailure(Failure.newBuilder()
                        .setMessage("throttled")
                        .setApplicationFailureInfo(ApplicationFailureInfo.newBuilder()
                                .setType("THROTTLED")
                                .setDetails(Payloads.newBuilder()
                                        .addPayloads(payload(NOON.plusSeconds(7).toEpochMilli()))))));

        assertThat(describe().running()).contains(new Running("throttled", NOON.plusSeconds(7), 3));
    }

    @Test
    void deadWorkerIsNamedAsSuch() {
        response.addPendingActivities(PendingActivityInfo.newBuilder()
                .setAttempt(2)
                .setLastStartedTime(time(NOON.plusSeconds(3)))
                .setLastFailure(Failure.newBuilder()
                        .setMessage("activity Heartbeat timeout")
                        .setTimeoutFailureInfo(TimeoutFailureInfo.getDefaultInstance())));

        Running running = describe().running().orElseThrow();
        assertThat(running.waitingFor()).contains("worker").contains("died");
        assertThat(running.since()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void endedStepsSayWhenAndWhy() {
        info.setStatus(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
        assertThat(ended(Failure.getDefaultInstance())).isEqualTo(new Succeeded(NOON.plusSeconds(9)));

        info.setStatus(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_FAILED);
        assertThat(ended(failure("QUOTA", "ask for more")))
                .isEqualTo(new Failed(Fault.QUOTA, "ask for more", NOON.plusSeconds(9)));
    }

    @Test
    void faultOfALaterReleaseIsAnInternalOne() {
        info.setStatus(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_FAILED);

        assertThat(ended(failure("PARADOX", "odd"))).isEqualTo(new Failed(Fault.INTERNAL, "odd", NOON.plusSeconds(9)));
    }

    @ParameterizedTest
    @CsvSource({"TERMINATED, terminated", "CANCELED, cancelled", "TIMED_OUT, timed out"})
    void stepThatAPersonStoppedSaysSo(String status, String word) {
        info.setStatus(WorkflowExecutionStatus.valueOf("WORKFLOW_EXECUTION_STATUS_" + status));

        assertThat(ended(Failure.getDefaultInstance())).isInstanceOfSatisfying(Failed.class, failed -> assertThat(
                        failed.message())
                .isEqualTo("workflow Instance/u1/create/1 was " + word + " in Temporal before it was finished"));
    }

    private StepDescription describe() {
        return new StepDescription(response.setWorkflowExecutionInfo(info).build(), converter);
    }

    private StepState ended(Failure failure) {
        return describe().ended(failure);
    }

    private static Failure failure(String type, String message) {
        return Failure.newBuilder()
                .setMessage(message)
                .setApplicationFailureInfo(ApplicationFailureInfo.newBuilder().setType(type))
                .build();
    }

    private Payload payload(Object value) {
        return converter.toPayload(value).orElseThrow();
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).build();
    }
}
