package dev.slipway.scaffolder.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.action.ActionResult;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.rendering.RenderOptions;
import dev.slipway.scaffolder.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks over a store on disk; the test calls the body as the workflow engine would. */
final class ScaffolderTest {

    private static final String TEMPLATE = """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: t}
            spec:
              type: x
              parameters: {required: [name], properties: {name: {type: string}}}
              steps:
                - {id: a, action: 'test:do', input: {x: '${{ parameters.name }}', token: '${{ secrets.TOKEN }}'}}
                - {id: b, action: 'test:do', input: {x: '${{ steps.a.output.x }}'}}
              output: {made: '${{ steps.b.output.x }}'}
            """;

    @TempDir
    private Path folder;

    private final List<StepInput> started = new ArrayList<>();
    private final List<String> undone = new ArrayList<>();
    private final List<Map<String, Object>> called = new ArrayList<>();
    private Function<ActionCall, ActionResult> doing = call -> {
        call.log("the token is " + call.value("token"));
        call.output("x", call.value("x"));
        return ActionResult.done();
    };
    private TaskStore store;
    private Scaffolder scaffolder;
    private TaskBody body;

    /** Keeps what was started; nothing runs by itself. */
    private final class Started implements LongSteps {
        @Override
        public StepState observe(StepId id) {
            return new StepState.NotStarted();
        }

        @Override
        public StepState start(StepId id, StepInput input) {
            started.add(input);
            return new StepState.Unknown("there is no engine");
        }
    }

    @BeforeEach
    void open() {
        store = new TaskStore(folder.resolve("tasks"), Clock.systemUTC());
        scaffolder = new Scaffolder(store, new Started(), Clock.systemUTC());
        body = body();
    }

    @Test
    void aTaskRunsToItsOutput() {
        Task task = start();
        StepProgress progress = run();

        assertThat(progress).isInstanceOf(StepProgress.Done.class);
        assertThat(scaffolder.get(task.id()).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(scaffolder.get(task.id()).output()).isEqualTo(Map.of("made", "web"));
        List<TaskEvent> events = scaffolder.events(task.id(), 0);
        assertThat(events).extracting(TaskEvent::id).isSorted().doesNotHaveDuplicates();
        assertThat(events).last().satisfies(event -> assertThat(event.type()).isEqualTo("completion"));
        assertThat(scaffolder.events(task.id(), 3)).hasSize(events.size() - 3);
        assertThat(folder.resolve("tasks").resolve(task.id())).isDirectoryNotContaining("glob:**workspace");
    }

    @Test
    void secretsAreWrittenNowhere() throws IOException {
        start();
        run();

        assertThat(called.get(0)).containsEntry("token", "s3cr3t");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file).content().doesNotContain("s3cr3t");
            }
        }
        assertThat(started.toString()).doesNotContain("s3cr3t").doesNotContain("web");
    }

    @Test
    void aTaskGoesOnAfterACrashWhereItWas() {
        Task task = start();
        body.begin(started.get(0));
        assertThat(called).hasSize(1);

        store = new TaskStore(folder.resolve("tasks"), Clock.systemUTC());
        scaffolder = new Scaffolder(store, new Started(), Clock.systemUTC());
        scaffolder.resume();
        body = body();
        run();

        assertThat(called).hasSize(2);
        assertThat(started).hasSize(2);
        assertThat(scaffolder.get(task.id()).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void aFailureIsSaidTakenBackAndCanBeTriedAgain() {
        Function<ActionCall, ActionResult> good = doing;
        doing = call -> {
            throw new FaultException(Fault.INVALID, "cannot use s3cr3t");
        };
        Task task = start();
        assertThat(run()).isInstanceOf(StepProgress.Failed.class);

        assertThat(scaffolder.get(task.id()).status()).isEqualTo(TaskStatus.FAILED);
        assertThat(scaffolder.get(task.id()).state().error()).isEqualTo("cannot use ***");
        assertThat(undone).containsExactly("a");
        assertThat(messages(task)).anyMatch(message -> message.contains("because a previous step failed"));
        assertThatThrownBy(() -> scaffolder.cancel(task.id())).hasMessageContaining("has ended");

        doing = good;
        scaffolder.retry(task.id(), Map.of());
        run();
        assertThat(scaffolder.get(task.id()).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThatThrownBy(() -> scaffolder.retry(task.id(), Map.of())).hasMessageContaining("completed");
    }

    @Test
    void aPassingFailureIsTriedAFewTimes() {
        doing = call -> {
            throw new FaultException(Fault.UNAVAILABLE, "the host is away");
        };
        Task task = start();
        run();

        assertThat(called).hasSize(5);
        assertThat(messages(task)).anyMatch(message -> message.contains("tried 2 of 5 times"));
    }

    @Test
    void aCancelledTaskStopsAndTakesBackWhatItWasDoing() {
        doing = call -> ActionResult.waiting("something", Duration.ofSeconds(1));
        Task task = start();
        StepProgress waiting = body.begin(started.get(0));
        assertThat(waiting).isEqualTo(StepProgress.waiting("something", Duration.ofSeconds(1)));

        scaffolder.cancel(task.id());
        run();

        assertThat(scaffolder.get(task.id()).status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(undone).containsExactly("a");
        assertThat(called).hasSize(1);
    }

    @Test
    void whatTheFormWouldNotTakeIsRefusedWithItsField() {
        var order = new Scaffolder.Order(Template.parse(TEMPLATE, "t"), "", Map.of("name", 5), Map.of(), Map.of());

        assertThatThrownBy(() -> scaffolder.start(order))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("name: ");
        assertThat(scaffolder.list()).isEmpty();
    }

    @Test
    void anActionThatDoesNotExistFailsTheTask() {
        Template template = Template.parse(TEMPLATE.replace("test:do", "test:nope"), "t");
        Task task = scaffolder.start(
                new Scaffolder.Order(template, "", Map.of("name", "web"), Map.of(), Map.of("ref", "user:default/x")));
        run();

        assertThat(scaffolder.get(task.id()).state().error()).contains("'test:nope' is not registered");
        assertThat(scaffolder.list()).hasSize(1);
        assertThatThrownBy(() -> scaffolder.get("../../etc")).hasMessageContaining("there is no task");
    }

    @Test
    void aDryRunLeavesOutWhatChangesSomethingElsewhere() throws IOException {
        TaskSpec spec = TaskSpec.of(Template.parse(TEMPLATE, "t"), "", Map.of("name", "web"), Map.of());
        var run = new DryRun(actions(), RenderOptions.standard(), Clock.systemUTC());
        Path workspace = Files.createDirectories(folder.resolve("w"));

        DryRun.Outcome outcome =
                run.run(spec, new TaskSecrets(Map.of("TOKEN", Redacted.of("s3cr3t"))), workspace, workspace);

        assertThat(called).isEmpty();
        assertThat(outcome.output()).isEqualTo(Map.of("made", "<example>"));
        assertThat(outcome.log().toString())
                .contains("does not support dry-run")
                .doesNotContain("s3cr3t");
    }

    private Task start() {
        return scaffolder.start(new Scaffolder.Order(
                Template.parse(TEMPLATE, "t"),
                "",
                Map.of("name", "web"),
                Map.of("TOKEN", Redacted.of("s3cr3t")),
                Map.of("ref", "user:default/jane")));
    }

    private StepProgress run() {
        StepInput input = started.get(started.size() - 1);
        StepProgress progress = body.begin(input);
        for (int i = 0; i < 50 && progress instanceof StepProgress.Waiting; i++) {
            progress = body.poll(input);
        }
        return progress;
    }

    private List<String> messages(Task task) {
        return scaffolder.events(task.id(), 0).stream()
                .map(event -> String.valueOf(event.body().get("message")))
                .toList();
    }

    private TaskBody body() {
        return new TaskBody(store, scaffolder, actions(), RenderOptions.standard(), Clock.systemUTC());
    }

    private Actions actions() {
        return new Actions(List.of(new Action() {
            @Override
            public ActionInfo info() {
                Map<String, Object> output =
                        Map.of("type", "object", "properties", Map.of("x", Map.of("type", "string")));
                return new ActionInfo("test:do", "", Map.of("type", "object"), output, false);
            }

            @Override
            public ActionResult run(ActionCall call) {
                called.add(call.input());
                return doing.apply(call);
            }

            @Override
            public void undo(ActionCall call) {
                undone.add(call.place().step());
            }
        }));
    }
}
