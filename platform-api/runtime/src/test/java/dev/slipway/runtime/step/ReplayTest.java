package dev.slipway.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.runtime.metrics.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkflowImplementationOptions;
import io.temporal.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps that an earlier release began are finished by this one. */
class ReplayTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();

    static List<Path> histories() throws IOException {
        try (Stream<Path> files = Files.walk(Histories.DIRECTORY)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    @AfterEach
    void stop() {
        temporal.close();
    }

    @Test
    void everySituationHasARecordedHistory() throws IOException {
        assertThat(histories())
                .extracting(p -> p.getFileName().toString())
                .contains(
                        "done-at-once.json",
                        "waiting.json",
                        "failure-then-success.json",
                        "failed.json",
                        "resumed.json");
    }

    @ParameterizedTest
    @MethodSource("histories")
    void replays(Path history) {
        Worker worker = temporal.newWorker(TemporalLongSteps.TASK_QUEUE);
        worker.registerWorkflowImplementationFactory(
                ExternalOperationWorkflow.class,
                () -> new ExternalOperationWorkflowImpl(new Meters(registry)),
                WorkflowImplementationOptions.getDefaultInstance());

        assertThatCode(() -> WorkflowReplayer.replayWorkflowExecution(read(history), worker))
                .doesNotThrowAnyException();
        assertThat(registry.find(Meters.STEPS_FINISHED).timer()).isNull();
    }

    @Test
    void replayNoticesAWorkflowThatDecidesOtherwise() {
        Worker worker = temporal.newWorker(TemporalLongSteps.TASK_QUEUE);
        worker.registerWorkflowImplementationTypes(Otherwise.class);
        Path history = Histories.DIRECTORY.resolve("v1/waiting.json");

        assertThatThrownBy(() -> WorkflowReplayer.replayWorkflowExecution(read(history), worker))
                .isNotNull();
    }

    private static WorkflowExecutionHistory read(Path history) throws IOException {
        return WorkflowExecutionHistory.fromJson(Files.readString(history));
    }

    /** Sleeps first. */
    public static final class Otherwise implements ExternalOperationWorkflow {
        @Override
        public void run(StepCall call, StepMark mark) {
            Workflow.sleep(1000);
        }
    }
}
