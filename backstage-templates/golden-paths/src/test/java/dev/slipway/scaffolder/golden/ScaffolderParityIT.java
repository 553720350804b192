package dev.slipway.scaffolder.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.files.BuiltIn;
import dev.slipway.scaffolder.files.MemoryCatalog;
import dev.slipway.scaffolder.files.Sources;
import dev.slipway.scaffolder.rendering.Integrations;
import dev.slipway.scaffolder.rendering.RenderOptions;
import dev.slipway.scaffolder.rendering.Workspace;
import dev.slipway.scaffolder.task.DryRun;
import dev.slipway.scaffolder.task.TaskSecrets;
import dev.slipway.scaffolder.task.TaskSpec;
import dev.slipway.scaffolder.template.Template;
import dev.slipway.testkit.fixture.NodeProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * File for file the same as Backstage's own scaffolder, on the templates that are shipped, on those of
 * {@code src/test/parity}, and on those of the folder that {@code parity.templates} names. Only steps that make files are
 * run: the others change something elsewhere, and neither engine runs them without doing so.
 */
@EnabledIfSystemProperty(
        named = "parity",
        matches = "true",
        disabledReason = "Backstage's packages are 400 MB; -Dparity=true runs it, see CONTRIBUTING.md")
class ScaffolderParityIT {

    /** The backend keeps its tasks in SQLite, whose package brings its C with it. */
    private static final String SQLITE = """
            cd node_modules/better-sqlite3
            node "$(npm root -g)/npm/node_modules/node-gyp/bin/node-gyp.js" rebuild --release \\
              --nodedir="$(dirname "$(dirname "$(node -p process.execPath)")")"
            """;

    private static final NodeProject.Project BACKEND =
            new NodeProject.Project(ScaffolderParityIT.class, "backend", "scaffolder.cjs", "4.2.0", SQLITE);
    private static final String ACTIONS = "(fetch:template|fetch:plain|fs|debug|catalog:write)(:.*)?";
    private static final Map<String, Object> USER = Map.of(
            "apiVersion",
            "backstage.io/v1alpha1",
            "kind",
            "User",
            "metadata",
            Map.of("name", "mock", "namespace", "default"),
            "spec",
            Map.of("memberOf", List.of()));

    @TempDir
    private Path scratch;

    /** A template with its files and what its form is filled with. */
    private record Case(String id, Map<String, Object> template, Path folder, Map<String, Object> values) {

        List<Map<String, Object>> contents() {
            var workspace = new Workspace(folder);
            return workspace.list().stream()
                    .filter(path -> !path.endsWith("/"))
                    .<Map<String, Object>>map(path -> Map.of(
                            "path", path, "base64Content", Base64.getEncoder().encodeToString(bytes(folder, path))))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyTemplateGivesTheSameFilesInBoth() throws IOException, InterruptedException {
        List<Case> cases = cases();
        Map<String, KubeObject> theirs = theirs(cases);
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.id(), () -> compare(one, theirs.get(one.id()))));
    }

    private void compare(Case one, KubeObject theirs) throws IOException {
        String refused = theirs.text("error").orElse("");
        Path workspace =
                Files.createDirectories(scratch.resolve("ours").resolve(one.id().replace('/', '_')));
        String error = ours(one, workspace);
        System.out.println(
                one.id() + ": " + (refused.isEmpty() ? theirs.list("files").size() + " files" : refused));
        assertThat(error.isEmpty())
                .as("theirs: " + refused + "; ours: " + error)
                .isEqualTo(refused.isEmpty());
        if (refused.isEmpty()) {
            // A dry run of theirs forgets which template it is of.
            String own = Template.of(one.template()).entityRef();
            Map<String, String> files = files(theirs.list("files"));
            files.replaceAll((path, content) -> content.replace("template:default/dry-run", own));
            assertThat(files(workspace)).isEqualTo(files);
        }
    }

    private List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        for (TemplateShelf.Shelved shelved : TemplateShelf.of(List.of(TemplateShelf.unpack(scratch.resolve("shipped"))))
                .templates()) {
            add(cases, shelved.folder(), "shipped/");
        }
        String further = System.getProperty("parity.templates", "");
        for (Path root : Stream.of(Path.of("src/test/parity"), Path.of(further.isEmpty() ? "." : further))
                .filter(path -> path.toString().length() > 1)
                .toList()) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.endsWith("template.yaml"))
                        .sorted()
                        .toList()) {
                    add(cases, file.resolveSibling(""), root.getFileName() + "/");
                }
            }
        }
        return cases;
    }

    private static void add(List<Case> cases, Path folder, String prefix) throws IOException {
        Map<String, Object> tree = onlyFiles(Json.parseYaml(Files.readString(folder.resolve("template.yaml")))
                .get(0));
        if (tree.isEmpty()) {
            return;
        }
        Template template = Template.of(tree);
        Path examples = folder.resolve("examples");
        if (!Files.isDirectory(examples)) {
            cases.add(new Case(prefix + template.name(), tree, folder, invented(template)));
            return;
        }
        try (Stream<Path> files = Files.list(examples)) {
            for (Path example : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                Map<String, Object> values = template.withDefaults(
                        Json.parseYaml(Files.readString(example)).get(0));
                cases.add(new Case(prefix + template.name() + "/" + example.getFileName(), tree, folder, values));
            }
        }
    }

    /** Return the template without the steps that do something elsewhere; empty when nothing is left. */
    private static Map<String, Object> onlyFiles(Map<String, Object> template) {
        KubeObject tree = KubeObject.of(template);
        List<Object> steps = tree.list("spec", "steps").stream()
                .filter(step -> KubeObject.of((Map<?, ?>) step)
                        .text("action")
                        .filter(action -> action.matches(ACTIONS))
                        .isPresent())
                .filter(step -> !KubeObject.of((Map<?, ?>) step)
                        .text("input", "url")
                        .orElse("")
                        .startsWith("http"))
                .toList();
        return steps.isEmpty()
                ? Map.of()
                : tree.with(steps, "spec", "steps").without("spec", "output").tree();
    }

    /** Return something that each field of the form takes. */
    private static Map<String, Object> invented(Template template) {
        var values = new LinkedHashMap<String, Object>();
        for (Map<String, Object> page : template.pages()) {
            KubeObject.of(page).map("properties").forEach((name, property) -> {
                KubeObject schema = KubeObject.of((Map<?, ?>) property);
                List<Object> choices = schema.list("enum");
                Object value = choices.isEmpty() ? invented(name, schema) : choices.get(0);
                values.put(name, schema.at("default").orElse(value));
            });
        }
        return values;
    }

    private static Object invented(String name, KubeObject schema) {
        return switch (schema.text("type").orElse("string")) {
            case "boolean" -> true;
            case "integer", "number" -> schema.at("minimum").orElse(7);
            case "array" -> List.of("one");
            case "object" -> Map.of();
            default ->
                schema.text("ui:field").orElse("").equals("RepoUrlPicker")
                        ? "github.com?owner=acme&repo=" + name.toLowerCase(java.util.Locale.ROOT)
                        : "some-" + name.toLowerCase(java.util.Locale.ROOT);
        };
    }

    private Map<String, KubeObject> theirs(List<Case> cases) throws IOException, InterruptedException {
        Path program = NodeProject.program(BACKEND);
        Path asked = scratch.resolve("cases.json");
        Path answered = scratch.resolve("answers.json");
        Files.writeString(
                asked,
                Json.toJson(cases.stream()
                        .map(one -> Map.of(
                                "id",
                                one.id(),
                                "template",
                                one.template(),
                                "values",
                                one.values(),
                                "secrets",
                                Map.of(),
                                "directoryContents",
                                one.contents()))
                        .toList()));
        Path log = scratch.resolve("log.txt");
        Process process = new ProcessBuilder(program.toString(), asked.toString(), answered.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as(() -> "the scaffolder of Backstage: " + text(log))
                .isTrue();
        Map<String, KubeObject> answers = new TreeMap<>();
        for (Object one : Json.object(Files.readAllBytes(answered)).list("answers")) {
            KubeObject answer = KubeObject.of((Map<?, ?>) one);
            answers.put(answer.text("id").orElseThrow(), answer);
        }
        return answers;
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return what went wrong; empty when the files are there. */
    private String ours(Case one, Path workspace) throws IOException {
        var sources = new Sources(new GitSource(GitOptions.standard(scratch.resolve("git")), Clock.systemUTC()));
        var actions = new Actions(BuiltIn.actions(sources, new MemoryCatalog(), Integrations.standard()));
        TaskSpec spec = TaskSpec.of(
                Template.of(one.template()),
                one.folder().resolve("template.yaml").toUri().toString(),
                one.values(),
                Map.of("ref", "user:default/mock", "entity", USER));
        try {
            new DryRun(actions, RenderOptions.standard(), Clock.systemUTC())
                    .run(spec, TaskSecrets.none(), workspace, Files.createTempDirectory(scratch, "scratch"));
            return "";
        } catch (FaultException fault) {
            return fault.explanation();
        }
    }

    private static Map<String, String> files(Path folder) {
        var files = new TreeMap<String, String>();
        for (String path : new Workspace(folder).list()) {
            if (!path.endsWith("/")) {
                boolean executable = Files.isExecutable(folder.resolve(path));
                files.put(path + (executable ? "*" : ""), readable(bytes(folder, path)));
            }
        }
        return files;
    }

    private static Map<String, String> files(List<Object> answered) {
        var files = new TreeMap<String, String>();
        for (Object one : answered) {
            KubeObject file = KubeObject.of((Map<?, ?>) one);
            boolean executable = Boolean.TRUE.equals(file.at("executable").orElse(false));
            byte[] content =
                    Base64.getDecoder().decode(file.text("base64Content").orElse(""));
            files.put(file.text("path").orElseThrow() + (executable ? "*" : ""), readable(content));
        }
        return files;
    }

    private static String readable(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Path folder, String path) {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
