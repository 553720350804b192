package dev.slipway.delivery.source;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.delivery.source.RenderRequest.Subject;
import dev.slipway.delivery.source.RenderRequest.Target;
import dev.slipway.delivery.source.Renderer.Memory;
import dev.slipway.delivery.source.helm.RepositoryLogins;
import dev.slipway.delivery.source.kustomize.KustomizeSettings;
import dev.slipway.delivery.source.program.Programs;
import dev.slipway.delivery.source.program.RunLimits;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.local.tool.Tools;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.Required;
import dev.slipway.testkit.git.GitFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A repository of files, and Applications rendered from it with the real programs. */
final class SourceFixture implements AutoCloseable, SourceAccess {

    static final Tools TOOLS = Tools.ofThisMachine();

    final GitFixture git;
    private final Path directory;
    private final GitSource source;
    private RenderOptions options;
    private Renderer renderer;
    private Target target = Target.unknown();
    private List<KubeObject> secrets = List.of();
    private KustomizeSettings kustomize = KustomizeSettings.NONE;

    private SourceFixture(Path directory, Map<String, Path> programs) {
        this.directory = directory;
        this.git = GitFixture.create(directory.resolve("repository.git"));
        this.source = new GitSource(
                GitOptions.standard(directory.resolve("git-cache")).allowingFile(), Clock.systemUTC());
        Programs found = new Programs(programs, directory.resolve("no-cache"), List.of());
        this.options = RenderOptions.standard(directory.resolve("render"), found, Map.of());
        this.renderer = new Renderer(options);
    }

    @Override
    public dev.slipway.kernel.object.Ref asker() {
        return new dev.slipway.kernel.object.Ref(
                dev.slipway.kernel.object.Gvk.of("argoproj.io/v1alpha1", "Application"), "argocd", "app");
    }

    /** Without any program: what needs one fails. */
    static SourceFixture plain(Path directory) {
        return new SourceFixture(directory, Map.of());
    }

    static SourceFixture withHelm(Path directory) {
        return new SourceFixture(
                directory, Map.of("helm", Required.tool(TOOLS.helm()).program("helm")));
    }

    static SourceFixture withKubectl(Path directory) {
        return new SourceFixture(
                directory, Map.of("kubectl", Required.tool(TOOLS.kubernetes()).program("kubectl")));
    }

    static SourceFixture withKubectlAndHelm(Path directory) {
        return new SourceFixture(
                directory,
                Map.of(
                        "kubectl", Required.tool(TOOLS.kubernetes()).program("kubectl"),
                        "helm", Required.tool(TOOLS.helm()).program("helm")));
    }

    static SourceFixture withJsonnet(Path directory) {
        return new SourceFixture(
                directory, Map.of("jsonnet", Required.tool(TOOLS.jsonnet()).program("jsonnet")));
    }

    SourceFixture limitedTo(Duration time, long outputBytes) {
        return with(options.withLimits(RunLimits.standard().withTime(time).withOutput(outputBytes)));
    }

    SourceFixture with(RenderOptions other) {
        options = other;
        renderer = new Renderer(other);
        return this;
    }

    RenderOptions options() {
        return options;
    }

    SourceFixture on(String kubeVersion, String... apiVersions) {
        target = new Target(kubeVersion, List.of(apiVersions));
        return this;
    }

    SourceFixture knowing(KubeObject... secrets) {
        this.secrets = List.of(secrets);
        return this;
    }

    /** Return a repository Secret in Argo CD's format, of type {@code repository} or {@code repo-creds}. */
    static KubeObject secret(String secretType, Map<String, String> fields) {
        Map<String, Object> data = new HashMap<>();
        fields.forEach((key, value) ->
                data.put(key, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        return KubeObject.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Secret",
                "metadata",
                Map.of("name", "s", "labels", Map.of("argocd.argoproj.io/secret-type", secretType)),
                "data",
                data));
    }

    /** Have kustomize run as an argocd-cm with these keys says. */
    SourceFixture settings(Map<String, String> argocd) {
        this.kustomize = KustomizeSettings.of(argocd);
        return this;
    }

    /** Return the objects of an Application with this one source, given as YAML without {@code repoURL}. */
    Rendering render(String yaml) {
        return renderAll(Memory.USED, yaml).rendering();
    }

    RenderedSources renderAll(Memory memory, String... sources) {
        RenderRequest request = request(sources);
        return renderer.render(request, renderer.resolve(request, this), this, memory);
    }

    List<ResolvedSource> resolve(String... sources) {
        return renderer.resolve(request(sources), this);
    }

    private RenderRequest request(String... sources) {
        List<ApplicationSource> read = new ArrayList<>();
        for (String yaml : sources) {
            Map<String, Object> tree = new HashMap<>(Json.parseYaml(yaml).get(0));
            tree.putIfAbsent("repoURL", git.fileUrl());
            tree.putIfAbsent("targetRevision", tree.containsKey("chart") ? "" : "main");
            read.add(Json.convert(tree, ApplicationSource.class));
        }
        return new RenderRequest(new Subject("shop", "default", "shop-ns"), read, () -> target, kustomize);
    }

    /** Return the one object of the kind and name. */
    static KubeObject object(Rendering rendering, String kind, String name) {
        List<KubeObject> found = rendering.manifests().stream()
                .map(Manifest::object)
                .filter(object -> object.kind().equals(kind) && object.name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " objects " + kind + "/" + name + " in " + names(rendering));
        }
        return found.get(0);
    }

    static String data(Rendering rendering, String name, String key) {
        return object(rendering, "ConfigMap", name).text("data", key).orElse("(none)");
    }

    static List<String> names(Rendering rendering) {
        return rendering.manifests().stream()
                .map(manifest ->
                        manifest.object().kind() + "/" + manifest.object().name())
                .toList();
    }

    static String configMap(String name, String value) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + "}\ndata: {key: \"" + value + "\"}\n";
    }

    /** Return the work directories that are left. */
    List<Path> leftovers() {
        Path work = directory.resolve("render/work");
        if (!Files.exists(work)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(work)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public GitSnapshot git(int place, String repoUrl, String revision, String tagPrefix) {
        return source.fetch(RepositoryRef.of(repoUrl), revision, GitCredentials.anonymous());
    }

    @Override
    public RepositoryLogins logins() {
        return RepositoryLogins.of(secrets);
    }

    @Override
    public void close() {
        source.close();
        git.close();
    }
}
