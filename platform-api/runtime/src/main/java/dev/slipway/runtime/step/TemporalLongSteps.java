package dev.slipway.runtime.step;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.external.StepState.NotStarted;
import dev.slipway.kernel.external.StepState.Running;
import dev.slipway.kernel.external.StepState.Unknown;
import dev.slipway.runtime.metrics.Meters;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.HistoryEventFilterType;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.api.failure.v1.Failure;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Long steps as Temporal workflows whose id is the step's id, so that a step runs once however often it is started. May
 * be asked as often as one likes: answers about running steps are up to a second old. Never blocks for longer than a few
 * seconds; when Temporal is away, everything is {@link Unknown}.
 */
public final class TemporalLongSteps implements LongSteps {

    /** The task queue of all long steps. */
    public static final String TASK_QUEUE = "slipway-steps";

    private final TemporalConnection connection;
    private final StepBodies bodies;
    private final Meters meters;
    private final StepWatch watch;

    public TemporalLongSteps(TemporalConnection connection, StepBodies bodies, Meters meters) {
        this.connection = connection;
        this.bodies = bodies;
        this.meters = meters;
        this.watch = new StepWatch(InstantSource.system());
    }

    /**
     * Call the listener whenever a step that runs in this process ends, begins to wait for something else, or begins to
     * fail. It is called on the step's thread and must return at once. Steps that run in other replicas are only seen by
     * observing them.
     */
    public void onSettled(Consumer<StepInput> listener) {
        watch.listen(listener);
    }

    /** Start doing steps in this process as soon as Temporal can be reached; return at once. */
    public StepWorker startWorker() {
        return StepWorker.start(connection, bodies, watch, meters);
    }

    @Override
    public StepState observe(StepId id) {
        return watch.fresh(id.text()).orElseGet(() -> look(id.text()));
    }

    @Override
    public StepState start(StepId id, StepInput input) {
        return connection
                .through(client -> start(client, id.text(), input))
                .fold(started -> started.orElseGet(() -> look(id.text())), Unknown::new);
    }

    private Optional<StepState> start(WorkflowClient client, String id, StepInput input) {
        ExternalOperationWorkflow workflow =
                client.newWorkflowStub(ExternalOperationWorkflow.class, options(id, input));
        Instant asked = watch.now();
        try {
            WorkflowClient.start(workflow::run, StepCall.of(input), StepMark.start());
        } catch (WorkflowExecutionAlreadyStarted e) {
            return Optional.empty();
        }
        meters.stepStarted(input.object().gvk().kind(), input.step());
        return Optional.of(watch.started(id, asked, StepDescription.FOR_A_WORKER));
    }

    private static WorkflowOptions options(String id, StepInput input) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(TASK_QUEUE)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setStaticSummary(input.step() + " " + input.object())
                .build();
    }

    private StepState look(String id) {
        return connection.ask(stub -> describe(stub, id)).fold(state -> watch.remember(id, state), Unknown::new);
    }

    private StepState describe(WorkflowServiceBlockingStub stub, String id) {
        try {
            StepDescription description = new StepDescription(
                    stub.describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                            .setNamespace(connection.namespace())
                            .setExecution(execution(id))
                            .build()),
                    connection.converter());
            return description.isRunning()
                    ? running(id, description)
                    : description.ended(description.isFailed() ? lastFailure(stub, id) : Failure.getDefaultInstance());
        } catch (StatusRuntimeException e) {
            if (TemporalFaults.isAbsentWorkflow(e)) {
                return new NotStarted();
            }
            throw e;
        }
    }

    private Running running(String id, StepDescription description) {
        return description.running().or(() -> watch.lastRunning(id)).orElseGet(description::starting);
    }

    private Failure lastFailure(WorkflowServiceBlockingStub stub, String id) {
        List<HistoryEvent> events = stub.getWorkflowExecutionHistory(GetWorkflowExecutionHistoryRequest.newBuilder()
                        .setNamespace(connection.namespace())
                        .setExecution(execution(id))
                        .setHistoryEventFilterType(HistoryEventFilterType.HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT)
                        .build())
                .getHistory()
                .getEventsList();
        return events.isEmpty()
                ? Failure.getDefaultInstance()
                : events.get(events.size() - 1)
                        .getWorkflowExecutionFailedEventAttributes()
                        .getFailure();
    }

    private static WorkflowExecution execution(String id) {
        return WorkflowExecution.newBuilder().setWorkflowId(id).build();
    }
}
