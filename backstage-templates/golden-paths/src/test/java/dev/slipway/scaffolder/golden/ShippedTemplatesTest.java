package dev.slipway.scaffolder.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitBranches;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.files.BuiltIn;
import dev.slipway.scaffolder.files.MemoryCatalog;
import dev.slipway.scaffolder.files.Sources;
import dev.slipway.scaffolder.publish.GitHosts;
import dev.slipway.scaffolder.publish.Publishing;
import dev.slipway.scaffolder.publish.Reporter;
import dev.slipway.scaffolder.rendering.RenderOptions;
import dev.slipway.scaffolder.rendering.Workspace;
import dev.slipway.scaffolder.task.DryRun;
import dev.slipway.scaffolder.task.TaskSecrets;
import dev.slipway.scaffolder.task.TaskSpec;
import dev.slipway.scaffolder.template.Schemas;
import dev.slipway.scaffolder.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shipped template, filled in as its example says, gives the objects it promises. */
final class ShippedTemplatesTest {

    private static final Path DEFINITION = Path.of("../../examples/postgresql/definition.yaml");

    @TempDir
    private Path folder;

    @Test
    void allAreReadAndListed() throws IOException {
        TemplateShelf shelf = shelf();

        assertThat(shelf.problems()).isEmpty();
        assertThat(shelf.templates())
                .extracting(shelved -> shelved.template().name())
                .containsExactly(
                        "namespace", "object-bucket", "postgresql", "service", "team-cluster", "terraform-module");
        Path sources = Path.of("src/main/resources/dev/slipway/scaffolder/golden/templates");
        assertThat(new Workspace(sources)
                        .list().stream().filter(path -> !path.endsWith("/")).toList())
                .containsExactlyInAnyOrderElementsOf(
                        with(Files.readAllLines(sources.resolve("index.txt")), "index.txt"));
        assertThatThrownBy(() -> shelf.get("nothing")).hasMessageContaining("Template nothing not found");
    }

    @ParameterizedTest
    @CsvSource({
        "namespace, Namespace ResourceQuota LimitRange",
        "object-bucket, Bucket BucketPublicAccessBlock BucketVersioning Resource",
        "postgresql, Resource PostgreSQLInstance",
        "service, Application Component PostgreSQLInstance Deployment Service",
        "team-cluster, Resource Cluster",
        "terraform-module, Resource Terraform",
    })
    void theExampleGivesItsObjects(String name, String kinds) throws IOException {
        List<KubeObject> objects = objects(run(name, Map.of()));

        assertThat(objects).extracting(KubeObject::kind).containsExactlyInAnyOrder(kinds.split(" "));
        assertThat(objects).allSatisfy(object -> assertThat(object.name()).isNotBlank());
        assertThat(objects.toString())
                .doesNotContain("{{")
                .doesNotContain("undefined")
                .doesNotContain("[object");
        for (KubeObject claim : objects) {
            if (claim.kind().equals("PostgreSQLInstance")) {
                assertThat(Schemas.errors(specSchema(), claim.map("spec"))).isEmpty();
            }
        }
    }

    @Test
    void whatIsNotWantedIsLeftOut() throws IOException {
        assertThat(objects(run("service", Map.of("database", false))))
                .extracting(KubeObject::kind)
                .doesNotContain("PostgreSQLInstance");
        assertThat(objects(run("object-bucket", Map.of("versioning", false))))
                .extracting(KubeObject::kind)
                .doesNotContain("BucketVersioning");
    }

    @Test
    void aFormMadeFromAnXrdGivesAClaimOfIt() throws IOException {
        Map<String, Object> tree = FormFromXrd.template(definition());
        Template template = Template.of(tree);

        assertThat(template.name()).isEqualTo("postgresqlinstance");
        assertThat(template.errors(Map.of("name", "X")))
                .anySatisfy(error -> assertThat(error).startsWith("name"))
                .anySatisfy(error -> assertThat(error).startsWith("parameters"));
        Map<String, Object> values = Map.of(
                "name", "db",
                "namespace", "shop",
                "parameters", Map.of("storageGB", 20),
                "repoUrl", "github.com?owner=a&repo=b",
                "provider", "github");
        assertThat(template.errors(values)).isEmpty();

        List<KubeObject> objects = objects(run(template, folder.resolve("x/template.yaml"), values));
        assertThat(objects).extracting(KubeObject::kind).containsExactlyInAnyOrder("PostgreSQLInstance", "Resource");
        assertThat(objects.get(1).map("spec", "parameters")).isEqualTo(Map.of("storageGB", 20L));
        assertThat(template.pages().get(1).toString()).contains("Storage GB");
        assertThatThrownBy(() -> FormFromXrd.template(Map.of("metadata", Map.of("name", "x"))))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("serves no version");
    }

    private static Map<String, Object> definition() throws IOException {
        return Json.parseYaml(Files.readString(DEFINITION)).get(0);
    }

    private static Map<String, Object> specSchema() throws IOException {
        var version = KubeObject.of(
                (Map<?, ?>) KubeObject.of(definition()).list("spec", "versions").get(0));
        return version.map("schema", "openAPIV3Schema", "properties", "spec");
    }

    private TemplateShelf shelf() {
        return TemplateShelf.of(List.of(TemplateShelf.unpack(folder.resolve("shelf"))));
    }

    private Path run(String name, Map<String, Object> changed) throws IOException {
        TemplateShelf.Shelved shelved = shelf().get(name);
        Map<String, Object> example = Json.parseYaml(
                        Files.readString(shelved.folder().resolve("examples/usual.yaml")))
                .get(0);
        var values = new LinkedHashMap<>(shelved.template().withDefaults(example));
        values.putAll(changed);
        assertThat(shelved.template().errors(values)).isEmpty();
        return run(shelved.template(), shelved.file(), values);
    }

    private Path run(Template template, Path file, Map<String, Object> values) throws IOException {
        GitOptions options = GitOptions.standard(folder.resolve("git"));
        var hosts = new GitHosts(List.of());
        Path workspace = Files.createTempDirectory(folder, "workspace");
        try (var git = new GitSource(options, Clock.systemUTC())) {
            var actions = new Actions(BuiltIn.actions(new Sources(git), new MemoryCatalog(), hosts.integrations()))
                    .with(Publishing.actions(hosts, new GitBranches(options), Reporter.silent()));
            TaskSpec spec = TaskSpec.of(template, file.toUri().toString(), values, Map.of("ref", "user:default/jane"));
            new DryRun(actions, RenderOptions.standard(), Clock.systemUTC())
                    .run(spec, TaskSecrets.none(), workspace, Files.createTempDirectory(folder, "scratch"));
        }
        return workspace;
    }

    private static List<KubeObject> objects(Path workspace) throws IOException {
        var objects = new ArrayList<KubeObject>();
        for (String path : new Workspace(workspace).list()) {
            if (path.endsWith(".yaml")) {
                Json.parseYaml(Files.readString(workspace.resolve(path)))
                        .forEach(tree -> objects.add(KubeObject.of(tree)));
            }
        }
        return objects;
    }

    private static List<String> with(List<String> list, String one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
