package dev.slipway.scaffolder.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionResult;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.rendering.HostKind;
import dev.slipway.scaffolder.rendering.Integrations;
import dev.slipway.scaffolder.rendering.Workspace;
import dev.slipway.scaffolder.template.TemplateInfo;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileActionsTest {

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();
    private final MemoryCatalog catalog = new MemoryCatalog();
    private Workspace workspace;
    private Path template;
    private GitSource git;
    private Actions actions;

    @BeforeEach
    void folders() throws IOException {
        workspace = new Workspace(Files.createDirectory(folder.resolve("workspace")));
        Files.createDirectory(folder.resolve("scratch"));
        template = Files.createDirectories(folder.resolve("template"));
        Files.createDirectory(template.resolve("skeleton"));
        Files.writeString(template.resolve("skeleton/${{ values.name }}.txt"), "hello ${{ values.name }}");
        Files.writeString(folder.resolve("secret.txt"), "not for templates");
        git = new GitSource(GitOptions.standard(folder.resolve("cache")), Clock.systemUTC());
        Integrations hosts = Integrations.standard().with("git.example.org", HostKind.GITEA);
        actions = new Actions(BuiltIn.actions(new Sources(git), catalog, hosts));
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void aSkeletonBesideTheTemplateIsRendered() {
        run("fetch:template", Map.of("url", "./skeleton", "values", Map.of("name", "web"), "targetPath", "out"));

        assertThat(workspace.resolve("out/web.txt")).hasContent("hello web");
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void aFolderAndAFileAreFetchedAsTheyAre() {
        run("fetch:plain", Map.of("url", "skeleton"));
        run("fetch:plain:file", Map.of("url", "skeleton/${{ values.name }}.txt", "targetPath", "d/a.txt"));
        run(
                "fetch:template:file",
                Map.of("url", "skeleton/${{ values.name }}.txt", "targetPath", "b.txt", "values", Map.of("name", "x")));

        assertThat(workspace.list()).containsExactly("${{ values.name }}.txt", "b.txt", "d/", "d/a.txt");
        assertThat(workspace.resolve("b.txt")).hasContent("hello x");
    }

    @Test
    void aFolderOfARepositoryIsFetchedByTheAddressOfItsPage() {
        try (GitHttp server = GitHttp.start();
                GitFixture repository = GitFixture.create(folder.resolve("repo.git"))) {
            repository
                    .put("docs/a.md", "A")
                    .put("docs/b/c.md", "C")
                    .put("other", "x")
                    .commit("first");
            String url = server.serve("web", repository);

            run("fetch:plain", Map.of("url", url + "/tree/main/docs"));
            run("fetch:plain:file", Map.of("url", url + "/blob/main/other", "targetPath", "o"));

            assertThat(workspace.list()).containsExactly("a.md", "b/", "b/c.md", "o");
            assertThatThrownBy(() -> run("fetch:plain", Map.of("url", url + "/tree/nope/docs")))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("nope");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../", "../secret.txt", "/etc", "file:///etc", "https://example.org/nothing", "nope"})
    void whatLiesOutsideOfTheTemplateIsNotFetched(String url) {
        assertThatThrownBy(() -> run("fetch:plain", Map.of("url", url))).isInstanceOf(FaultException.class);
        assertThat(workspace.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/tmp/x", "a/../../x"})
    void nothingIsWrittenOutsideOfTheWorkspace(String path) {
        assertThatThrownBy(() -> run("fetch:plain", Map.of("url", "skeleton", "targetPath", path)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("outside its parent");
        assertThatThrownBy(() -> run("catalog:write", Map.of("filePath", path, "entity", Map.of())))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> run("fs:delete", Map.of("files", List.of(path))))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> run("fs:readdir", Map.of("paths", List.of(path))))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> run("fs:rename", Map.of("files", List.of(Map.of("from", path, "to", "y")))))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void filesAreDeletedByPatternAndRenamed() throws IOException {
        for (String name : List.of("a.md", "b.md", "c.txt", "d/e.md")) {
            Files.createDirectories(workspace.resolve(name).getParent());
            Files.writeString(workspace.resolve(name), name);
        }
        run("fs:delete", Map.of("files", List.of("*.md")));
        run("fs:rename", Map.of("files", List.of(Map.of("from", "c.txt", "to", "x/y.txt"))));
        Map<String, Object> found = run("fs:readdir", Map.of("paths", List.of("."), "recursive", true));

        assertThat(workspace.list()).containsExactly("d/", "d/e.md", "x/", "x/y.txt");
        assertThat(found.get("files"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThatThrownBy(() -> run("fs:rename", Map.of("files", List.of(Map.of("from", "d/e.md", "to", "x/y.txt")))))
                .hasMessageContaining("overwrite");
        assertThatThrownBy(() -> run("fs:rename", Map.of("files", List.of(Map.of("from", "nope", "to", "z")))))
                .hasMessageContaining("nope");
    }

    @Test
    void theCatalogIsWrittenRegisteredAndRead() {
        run("catalog:write", Map.of("entity", Map.of("kind", "Component", "metadata", Map.of("name", "web"))));
        assertThat(workspace.resolve("catalog-info.yaml"))
                .content()
                .contains("backstage.io/source-template: template:default/test");

        Map<String, Object> registered =
                run("catalog:register", Map.of("repoContentsUrl", "https://git.example.org/a/b/src/branch/main/"));
        assertThat(registered)
                .containsEntry("catalogInfoUrl", "https://git.example.org/a/b/src/branch/main/catalog-info.yaml");
        assertThat(catalog.locations()).hasSize(1);

        catalog.put("component:default/web", Map.of("kind", "Component"));
        assertThat(run("catalog:fetch", Map.of("entityRef", "Web", "defaultKind", "Component"))
                        .get("entity"))
                .isEqualTo(Map.of("kind", "Component"));
        assertThat(run("catalog:fetch", Map.of("entityRef", "group:x/y", "optional", true)))
                .containsEntry("entity", null);
        assertThatThrownBy(() -> run("catalog:fetch", Map.of("entityRef", "group:x/y")))
                .hasMessageContaining("group:x/y not found");
    }

    @Test
    void waitingIsSaidAndNotDone() {
        ActionResult waiting = actions.get("debug:wait").run(call(Map.of("seconds", 30)));

        assertThat(waiting).isInstanceOfSatisfying(ActionResult.Waiting.class, wait -> assertThat(wait.after())
                .isEqualTo(Duration.ofSeconds(30)));
        assertThatThrownBy(() -> run("debug:wait", Map.of("minutes", 11))).hasMessageContaining("10 minutes");
        run("debug:log", Map.of("message", "hi", "listWorkspace", true));
        assertThat(log).contains("hi");
    }

    @Test
    void anActionThatIsNotThereIsNamedWithThoseThatAre() {
        assertThatThrownBy(() -> actions.get("fetch:nothing"))
                .hasMessageContaining("'fetch:nothing' is not registered")
                .hasMessageContaining("fetch:template");
    }

    private Map<String, Object> run(String action, Map<String, Object> input) {
        ActionCall call = call(input);
        actions.get(action).run(call);
        return call.outputs();
    }

    private ActionCall call(Map<String, Object> input) {
        var info = new TemplateInfo(
                "template:default/test",
                template.resolve("template.yaml").toUri().toString(),
                Map.of());
        var place = new ActionCall.Place(
                "task", "step", workspace, new Workspace(folder.resolve("scratch")), info, Map.of(), Duration.ZERO);
        return new ActionCall(place, input, log::add);
    }
}
