package dev.slipway.delivery.source;

import static dev.slipway.delivery.source.ResolvedSource.text;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.api.argocd.HelmSource;
import dev.slipway.api.argocd.KustomizeSource;
import dev.slipway.delivery.source.RenderCache.Result;
import dev.slipway.delivery.source.Renderer.Memory;
import dev.slipway.delivery.source.helm.HelmCharts;
import dev.slipway.delivery.source.helm.HelmRequest;
import dev.slipway.delivery.source.jsonnet.JsonnetFiles;
import dev.slipway.delivery.source.kustomize.Kustomizations;
import dev.slipway.delivery.source.kustomize.KustomizeBuild;
import dev.slipway.delivery.source.kustomize.KustomizeRequest;
import dev.slipway.delivery.source.program.Runner;
import dev.slipway.delivery.source.tree.Archive;
import dev.slipway.delivery.source.tree.FileTree;
import dev.slipway.delivery.source.tree.Node;
import dev.slipway.delivery.source.tree.Paths;
import dev.slipway.delivery.source.tree.Trace;
import dev.slipway.delivery.source.tree.TracedTree;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitTree;
import dev.slipway.runtime.json.Json;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Renders one source with its tool, or remembers what it came to. */
final class SourceRenderer {

    private static final String OWN = "";

    private final HelmCharts helm;
    private final Kustomizations kustomize;
    private final DirectoryRenderer directories;
    private final RenderCache cache;

    SourceRenderer(RenderOptions options, Runner runner) {
        Path work = options.directory().resolve("work");
        this.helm = new HelmCharts(runner, options.programs(), work, options.environment());
        this.kustomize = new Kustomizations(runner, options.programs(), work, options.environment());
        this.directories =
                new DirectoryRenderer(new JsonnetFiles(runner, options.programs(), work), options.directoryBytes());
        this.cache = new RenderCache(options.cachedBytes());
    }

    /** One source of a request and what it may refer to. */
    record Job(
            RenderRequest request,
            ResolvedSource source,
            Map<String, ResolvedSource> references,
            SourceAccess access,
            Memory memory) {

        /** The trees of Git that the source may be rendered from, its own without a name. */
        Map<String, GitTree> trees() {
            Map<String, GitTree> trees = new HashMap<>();
            references.forEach((name, source) ->
                    Optional.ofNullable(source.commit()).ifPresent(commit -> trees.put(name, commit.tree())));
            Optional.ofNullable(source.commit()).ifPresent(commit -> trees.put(OWN, commit.tree()));
            return trees;
        }
    }

    /** What a source came to, and by which tool. */
    record Typed(SourceType type, Rendering rendering) {}

    /** A source with its overlays and variables put in, its files, and the files of those it may refer to. */
    private record Prepared(
            Job job, ApplicationSource source, String directory, FileTree tree, Map<String, TracedTree> traced) {

        Map<String, Trace> traces() {
            Map<String, Trace> traces = new HashMap<>();
            traced.forEach((name, tree) -> traces.put(name, tree.trace()));
            return traces;
        }
    }

    Typed render(Job job) {
        Prepared prepared = prepared(job);
        SourceType type = SourceType.of(prepared.source(), prepared.tree(), prepared.directory());
        String question = question(prepared, type);
        Optional<Result> known = job.memory() == Memory.USED ? cache.find(question, job.trees()) : Optional.empty();
        return new Typed(
                type, known.orElseGet(() -> rendered(prepared, type, question)).get());
    }

    private Prepared prepared(Job job) {
        Map<String, TracedTree> traced = new HashMap<>();
        job.trees().forEach((name, tree) -> traced.put(name, new TracedTree(tree)));
        Archive archive = job.source().archive();
        FileTree tree = archive == null
                ? Objects.requireNonNull(traced.get(OWN), "a source is a commit or an archive")
                : archive.open();
        boolean isChart = !text(job.source().source().chart()).isEmpty();
        String directory =
                Paths.resolve("", isChart ? "" : text(job.source().source().path()));
        if (tree.find(directory).filter(Node::isDirectory).isEmpty()) {
            throw new FaultException(
                    Fault.NOT_FOUND,
                    directory + ": app path does not exist: directory \"" + directory
                            + "\" does not exist in the repository");
        }
        ApplicationSource overlaid = SourceOverlay.apply(
                job.source().source(), tree, directory, job.request().subject().name());
        ApplicationSource source =
                new Substitution(environment(job), job.references().keySet()).apply(overlaid);
        return new Prepared(job, source, directory, tree, traced);
    }

    private static BuildEnvironment environment(Job job) {
        ApplicationSource source = job.source().source();
        String revision = job.source().revision().sha();
        Map<String, String> variables = new HashMap<>();
        variables.put("ARGOCD_APP_NAME", job.request().subject().name());
        variables.put("ARGOCD_APP_NAMESPACE", job.request().subject().namespace());
        variables.put("ARGOCD_APP_PROJECT_NAME", job.request().subject().project());
        variables.put("ARGOCD_APP_REVISION", revision);
        variables.put("ARGOCD_APP_REVISION_SHORT", revision.substring(0, Math.min(7, revision.length())));
        variables.put("ARGOCD_APP_REVISION_SHORT_8", revision.substring(0, Math.min(8, revision.length())));
        variables.put("ARGOCD_APP_SOURCE_REPO_URL", source.repoURL());
        variables.put("ARGOCD_APP_SOURCE_PATH", text(source.path()));
        variables.put("ARGOCD_APP_SOURCE_TARGET_REVISION", text(source.targetRevision()));
        return new BuildEnvironment(variables);
    }

    /** All that a render depends on besides the content of files. */
    private static String question(Prepared prepared, SourceType type) {
        Job job = prepared.job();
        ApplicationSource source = prepared.source();
        Map<String, Object> options = Json.tree((Object) new ApplicationSource(
                source.chart(),
                source.directory(),
                source.helm(),
                source.kustomize(),
                null,
                prepared.directory(),
                null,
                null,
                source.repoURL(),
                null,
                null));
        Archive archive = job.source().archive();
        String content = archive == null ? "" : archive.file().toString();
        return String.join(
                "\n",
                List.of(
                        type.text(),
                        Json.toJson(options),
                        content,
                        type == SourceType.HELM ? job.request().subject().toString() : "",
                        type == SourceType.HELM ? job.request().target().get().toString() : "",
                        type == SourceType.KUSTOMIZE ? told(prepared) : "",
                        job.references().keySet().stream().sorted().toList().toString()));
    }

    private static String told(Prepared prepared) {
        KustomizeRequest request = request(prepared);
        return request.build() + request.kubeVersion() + request.apiVersions();
    }

    private Result rendered(Prepared prepared, SourceType type, String question) {
        Result result;
        boolean reproducible = true;
        try {
            Output output = output(prepared, type);
            result = new Result(output.rendering(), null, output.weight());
            reproducible = output.reproducible();
        } catch (FaultException fault) {
            result = new Result(null, fault, fault.explanation().length() + 1000L);
            reproducible = fault.fault() == Fault.INVALID || fault.fault() == Fault.NOT_FOUND;
        }
        if (reproducible) {
            cache.put(question, prepared.traces(), result);
        }
        return result;
    }

    private record Output(Rendering rendering, long weight, boolean reproducible) {

        static Output of(String yaml, String origin, boolean reproducible) {
            List<Manifest> manifests = ToolOutput.read(yaml, origin);
            return new Output(new Rendering(manifests, List.of(), List.of()), yaml.length(), reproducible);
        }
    }

    private Output output(Prepared prepared, SourceType type) {
        return switch (type) {
            case HELM -> helm(prepared);
            case KUSTOMIZE -> kustomize(prepared);
            case DIRECTORY -> directory(prepared);
            case PLUGIN ->
                throw new FaultException(Fault.INVALID, "plugins are not run: spec.source.plugin has no effect yet");
        };
    }

    private Output directory(Prepared prepared) {
        Rendering rendering = directories.render(
                prepared.tree(), prepared.directory(), prepared.source().directory());
        long weight = 1000L * (1 + rendering.manifests().size());
        return new Output(rendering, weight, true);
    }

    private Output helm(Prepared prepared) {
        Job job = prepared.job();
        HelmSource options =
                Objects.requireNonNullElseGet(prepared.source().helm(), () -> Json.convert(Map.of(), HelmSource.class));
        Map<String, FileTree> references = new HashMap<>(prepared.traced());
        references.remove(OWN);
        HelmRequest request = new HelmRequest(
                options,
                job.request().subject().name(),
                job.request().subject().namespace(),
                job.request().target().get().kubeVersion(),
                job.request().target().get().apiVersions(),
                references);
        String yaml = helm.render(
                prepared.tree(), prepared.directory(), request, job.access().logins());
        boolean local =
                options.valueFiles() == null || options.valueFiles().stream().noneMatch(file -> file.contains("://"));
        return Output.of(yaml, prepared.directory(), local);
    }

    private Output kustomize(Prepared prepared) {
        SourceAccess access = prepared.job().access();
        Kustomizations.Built built = kustomize.build(
                prepared.tree(),
                prepared.directory(),
                request(prepared),
                (url, revision) ->
                        new TracedTree(access.git(-1, url, revision, "").tree()));
        return Output.of(built.yaml(), prepared.directory() + "/kustomization.yaml", built.reproducible());
    }

    /** Only charts that a kustomization inflates are told of the destination. */
    private static KustomizeRequest request(Prepared prepared) {
        KustomizeSource options = Objects.requireNonNullElseGet(
                prepared.source().kustomize(), () -> Json.convert(Map.of(), KustomizeSource.class));
        KustomizeBuild build = prepared.job().request().kustomize().choose(options);
        if (!build.inflatesCharts()) {
            return new KustomizeRequest(options, build, "", List.of());
        }
        RenderRequest.Target target = prepared.job().request().target().get();
        List<String> versions = options.apiVersions();
        return new KustomizeRequest(
                options,
                build,
                text(options.kubeVersion()).isEmpty() ? target.kubeVersion() : text(options.kubeVersion()),
                versions == null || versions.isEmpty() ? target.apiVersions() : versions);
    }
}
