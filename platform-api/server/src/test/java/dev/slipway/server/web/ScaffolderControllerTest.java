package dev.slipway.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.files.BuiltIn;
import dev.slipway.scaffolder.files.MemoryCatalog;
import dev.slipway.scaffolder.files.Sources;
import dev.slipway.scaffolder.golden.TemplateShelf;
import dev.slipway.scaffolder.rendering.Integrations;
import dev.slipway.scaffolder.rendering.RenderOptions;
import dev.slipway.scaffolder.task.DryRun;
import dev.slipway.scaffolder.task.Scaffolder;
import dev.slipway.scaffolder.task.TaskBody;
import dev.slipway.scaffolder.task.TaskStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** The REST API over real templates, tasks and actions; the test runs steps as the workflow engine would. */
final class ScaffolderControllerTest {

    private static final Subject JANE = Subject.named("jane");

    private static final String TEMPLATE = """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: greeting, title: A greeting}
            spec:
              type: x
              parameters: {title: Whom, required: [name], properties: {name: {type: string}}}
              steps:
                - {id: render, action: 'fetch:template', input: {url: ., values: {name: '${{ parameters.name }}'}}}
                - {id: log, action: 'debug:log', input: {message: 'hello ${{ parameters.name }}'}}
              output: {text: [{title: Done, content: 'hello ${{ parameters.name }}'}]}
            """;

    @TempDir
    private Path folder;

    private final List<StepInput> started = new ArrayList<>();
    private GitSource git;
    private TaskBody body;
    private ScaffolderController controller;

    private final class Started implements LongSteps {
        @Override
        public StepState observe(StepId id) {
            return new StepState.NotStarted();
        }

        @Override
        public StepState start(StepId id, StepInput input) {
            started.add(input);
            return new StepState.NotStarted();
        }
    }

    @BeforeEach
    void open() throws IOException {
        Path template = Files.createDirectories(folder.resolve("templates/greeting"));
        Files.writeString(template.resolve("template.yaml"), TEMPLATE);
        git = new GitSource(GitOptions.standard(folder.resolve("git")), Clock.systemUTC());
        var actions = new Actions(BuiltIn.actions(new Sources(git), new MemoryCatalog(), Integrations.standard()));
        var store = new TaskStore(folder.resolve("tasks"), Clock.systemUTC());
        var scaffolder = new Scaffolder(store, new Started(), Clock.systemUTC());
        body = new TaskBody(store, scaffolder, actions, RenderOptions.standard(), Clock.systemUTC());
        var dryRun = new DryRun(actions, RenderOptions.standard(), Clock.systemUTC());
        TemplateShelf shelf = TemplateShelf.of(List.of(folder.resolve("templates")));
        controller = new ScaffolderController(shelf, actions, scaffolder, new Rehearsals(dryRun));
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void aFormHasItsPages() {
        KubeObject form = tree(controller.form("default", "template", "greeting"));

        assertThat(form.text("title")).contains("A greeting");
        assertThat(form.list("steps").toString()).contains("Whom", "schema");
        assertThat(controller.templates()).contains("template:default/greeting");
        assertThat(controller.actions()).contains("\"fetch:template\"").contains("\"required\":[\"url\"]");
        assertThatThrownBy(() -> controller.form("default", "template", "nope")).isInstanceOf(FaultException.class);
    }

    @Test
    void aTaskIsStartedFollowedAndListed() throws IOException {
        String id = start(Map.of("name", "Jane"));
        StepProgress progress = body.begin(started.get(0));
        while (progress instanceof StepProgress.Waiting) {
            progress = body.poll(started.get(0));
        }
        KubeObject task = tree(controller.task(id));
        assertThat(task.text("status")).contains("completed");
        assertThat(task.text("spec", "templateInfo", "entityRef")).contains("template:default/greeting");
        assertThat(task.list("output", "text").toString()).contains("hello Jane");
        assertThat(controller.events(id, 0)).contains("\"type\":\"completion\"").contains("hello Jane");
        assertThat(tree(controller.list("", "completed", 10, 0)).at("totalTasks"))
                .contains(1L);
        assertThat(tree(controller.list("", "failed", 10, 0)).at("totalTasks")).contains(0L);

        var stream = new ByteArrayOutputStream();
        controller.stream(id, 0).writeTo(stream);
        assertThat(stream.toString(StandardCharsets.UTF_8))
                .startsWith("event: log\ndata: {")
                .contains("event: completion\ndata: ")
                .endsWith("\n\n");
        assertThatThrownBy(() -> controller.cancel(id)).hasMessageContaining("has ended");
    }

    @Test
    void mistakesOfAFormAreListed() {
        FaultException refused = null;
        try {
            start(Map.of());
        } catch (FaultException e) {
            refused = e;
        }
        assertThat(refused).isNotNull();
        ResponseEntity<String> answer = controller.failed(refused);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"errors\":[").contains("instance.name");
    }

    @Test
    void aDryRunAnswersWithItsFiles() {
        Map<String, Object> request = Map.of(
                "template", Json.parseYaml(TEMPLATE).get(0),
                "values", Map.of("name", "Jane"),
                "secrets", Map.of("TOKEN", "s3cr3t"),
                "directoryContents", List.of(file("a-${{ values.name }}.txt", "hi ${{ values.name }}")));

        String answer = controller.dryRun(Json.toJsonBytes(request), JANE);

        assertThat(answer)
                .contains("a-Jane.txt", base64("hi Jane"), "hello Jane")
                .doesNotContain("s3cr3t");
    }

    @Test
    void aDryRunWritesNothingBesideItsFolder() {
        Map<String, Object> request = Map.of(
                "template", Json.parseYaml(TEMPLATE).get(0),
                "values", Map.of("name", "Jane"),
                "directoryContents", List.of(file("../../evil", "x")));

        assertThatThrownBy(() -> controller.dryRun(Json.toJsonBytes(request), JANE))
                .hasMessageContaining("outside its parent");
    }

    private String start(Map<String, Object> values) {
        Map<String, Object> request = Map.of("templateRef", "template:default/greeting", "values", values);
        String answer = controller.start(Json.toJsonBytes(request), JANE).getBody();
        return tree(answer == null ? "{}" : answer).text("id").orElseThrow();
    }

    private static Map<String, Object> file(String path, String content) {
        return Map.of("path", path, "base64Content", base64(content));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KubeObject tree(String json) {
        return KubeObject.of(Json.tree(json.getBytes(StandardCharsets.UTF_8)));
    }
}
