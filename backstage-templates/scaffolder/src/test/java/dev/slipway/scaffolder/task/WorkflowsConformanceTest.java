package dev.slipway.scaffolder.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.action.ActionResult;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.action.InputSchema;
import dev.slipway.scaffolder.rendering.RenderOptions;
import dev.slipway.scaffolder.rendering.Workspace;
import dev.slipway.scaffolder.template.Template;
import dev.slipway.scaffolder.template.TemplateInfo;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs, and the templates of others, as Backstage's scaffolder reads them. */
final class WorkflowsConformanceTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicNode> workflows() {
        return ConformanceRunner.suite("backstage")
                .file("workflows.json", this::run)
                .directories("software-templates", "template.yaml", WorkflowsConformanceTest::read)
                .cases();
    }

    private static void read(ConformanceCase recorded) {
        Template template = Template.parse(recorded.text("template.yaml"), recorded.id());

        assertThat(template.steps()).isNotEmpty();
        assertThat(template.pages()).allSatisfy(page -> assertThat(page).containsKey("properties"));
        assertThat(template.errors(Map.of())).as("required fields are missed").isNotEmpty();
    }

    private void run(ConformanceCase recorded) {
        Map<String, Object> given = Json.tree(recorded.get("spec"));
        Map<String, Object> document = Json.tree(recorded.document());
        var called = new HashMap<String, List<Object>>();
        var statuses = new HashMap<String, String>();
        var outcome = new LinkedHashMap<String, Object>();
        try {
            TaskSpec spec = spec(given, document);
            var run = new TaskRun("task", spec, setting(called, document), (message, metadata) -> {
                if (metadata.containsKey("status")) {
                    statuses.put(metadata.get("stepId"), metadata.get("status"));
                }
            });
            TaskState state = TaskState.start();
            while (!run.isOver(state)) {
                state = run.advance(state).state();
            }
            outcome.put(state.hasFailed() ? "error" : "output", state.hasFailed() ? "" : run.output(state));
        } catch (FaultException e) {
            outcome.put("error", "");
        }

        JsonNode want = recorded.get("want");
        assertThat(outcome.containsKey("error")).as("error").isEqualTo(want.has("error"));
        if (want.has("output")) {
            assertThat(Json.tree(outcome).get("output"))
                    .isEqualTo(Json.tree(want).get("output"));
        }
        for (JsonNode step : want.path("steps")) {
            String id = step.path("id").asText();
            assertThat(statuses.get(id)).as(id).isEqualTo(step.path("status").textValue());
            assertThat(called.getOrDefault(id, List.of()))
                    .isEqualTo(Json.tree(step).get("inputs"));
        }
    }

    @SuppressWarnings("unchecked") // The suite's own format.
    private static TaskSpec spec(Map<String, Object> given, Map<String, Object> document) {
        var tree = Map.of(
                "apiVersion",
                Template.API_VERSION,
                "kind",
                "Template",
                "metadata",
                Map.of("name", "case"),
                "spec",
                Map.of("type", "test", "steps", given.get("steps")));
        return new TaskSpec(
                String.valueOf(given.get("apiVersion")),
                (Map<String, Object>) given.get("parameters"),
                Template.of(Json.tree(tree)).steps(),
                (Map<String, Object>) given.getOrDefault("output", Map.of()),
                (Map<String, Object>) document.get("user"),
                TemplateInfo.unknown());
    }

    private TaskSetting setting(Map<String, List<Object>> called, Map<String, Object> document) {
        var secrets = new HashMap<String, Redacted<String>>();
        ((Map<?, ?>) document.get("secrets"))
                .forEach((name, value) -> secrets.put(name.toString(), Redacted.of(value.toString())));
        Function<ActionCall, ActionResult> echo = call -> {
            called.computeIfAbsent(call.place().step(), step -> new ArrayList<>())
                    .add(call.input());
            call.input().forEach(call::output);
            return ActionResult.done();
        };
        var actions = new Actions(List.of(
                action("test:echo", InputSchema.of(), echo),
                action("test:typed", InputSchema.of("n", "number"), echo),
                action("test:fail", InputSchema.of(), call -> {
                    throw new FaultException(Fault.INVALID, "boom");
                })));
        var workspace = new Workspace(folder);
        return new TaskSetting(
                actions,
                RenderOptions.standard(),
                workspace,
                workspace,
                new TaskSecrets(secrets),
                Clock.systemUTC(),
                false);
    }

    private static Action action(String id, Map<String, Object> schema, Function<ActionCall, ActionResult> body) {
        return new Action() {
            @Override
            public ActionInfo info() {
                return new ActionInfo(id, "", schema, Map.of(), true);
            }

            @Override
            public ActionResult run(ActionCall call) {
                return body.apply(call);
            }
        };
    }
}
