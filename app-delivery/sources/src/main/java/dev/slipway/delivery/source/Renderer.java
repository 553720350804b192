package dev.slipway.delivery.source;

import static dev.slipway.delivery.source.ResolvedSource.text;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.delivery.source.helm.ChartRef;
import dev.slipway.delivery.source.helm.ChartStore;
import dev.slipway.delivery.source.oci.ArtifactRef;
import dev.slipway.delivery.source.oci.ArtifactStore;
import dev.slipway.delivery.source.program.Runner;
import dev.slipway.delivery.source.tree.Archive;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Turns the sources of an Application into objects, with the tool of each. What was rendered is remembered by the content
 * of the files that were really read. Failures are {@link FaultException}s in Argo CD's words; a broken file of a
 * directory is no failure but part of the answer. Thread-safe.
 */
public final class Renderer implements Manifests {

    private static final String OCI = "oci://";

    private final ChartStore charts;
    private final ArtifactStore artifacts;
    private final SourceRenderer sources;

    public Renderer(RenderOptions options) {
        Runner runner = new Runner(options.runsAtOnce(), options.limits());
        this.charts = new ChartStore(
                runner,
                options.programs(),
                new ChartStore.Directories(
                        options.directory().resolve("work"), options.directory().resolve("charts")),
                options.environment(),
                options.clock());
        this.artifacts = new ArtifactStore(options.directory().resolve("artifacts"), options.clock());
        this.sources = new SourceRenderer(options, runner);
    }

    /** Whether what was rendered before may be used. */
    public enum Memory {
        USED,
        IGNORED
    }

    /** Return the objects of texts that somebody gives in the place of a source; {@code field} is where they are. */
    public static Rendering given(String field, List<String> texts) {
        List<Manifest> manifests = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String path = field + "[" + i + "]";
            try {
                manifests.addAll(ManifestFile.rendered(path, texts.get(i)));
            } catch (FaultException broken) {
                throw new FaultException(broken.fault(), path + ": " + broken.explanation(), broken);
            }
        }
        return new Rendering(manifests, List.of(), List.of());
    }

    @Override
    public List<ResolvedSource> resolve(RenderRequest request, SourceAccess access) {
        List<ResolvedSource> resolved = new ArrayList<>();
        for (int i = 0; i < request.sources().size(); i++) {
            int place = i;
            ApplicationSource source = request.sources().get(i);
            resolved.add(explained(place, request.sources().size(), () -> resolve(place, source, access)));
        }
        return List.copyOf(resolved);
    }

    /** Charts and artifacts are what is asked about by name and version. */
    @Override
    public void refresh(RenderRequest request) {
        for (ApplicationSource source : request.sources()) {
            if (isChart(source)) {
                charts.forget(chart(source));
            } else if (isArchive(source)) {
                artifacts.forget(artifact(source));
            }
        }
    }

    private ResolvedSource resolve(int place, ApplicationSource source, SourceAccess access) {
        if (isArchive(source)) {
            Archive archive = isChart(source)
                    ? charts.pull(chart(source), access.logins().of(source.repoURL()))
                    : artifacts.pull(artifact(source), access.logins().of(source.repoURL()));
            Revision revision = new Revision(archive.version(), "", archive.title(), Instant.EPOCH);
            return new ResolvedSource(source, revision, null, archive);
        }
        GitSnapshot snapshot =
                access.git(place, source.repoURL(), text(source.targetRevision()), text(source.tagPrefix()));
        return new ResolvedSource(source, snapshot.revision(), snapshot, null);
    }

    /** Return whether the source is a chart of a repository or an artifact of a registry, and not a directory of Git. */
    public static boolean isArchive(ApplicationSource source) {
        return isChart(source) || source.repoURL().startsWith(OCI);
    }

    private static boolean isChart(ApplicationSource source) {
        return !text(source.chart()).isEmpty();
    }

    private static ChartRef chart(ApplicationSource source) {
        return new ChartRef(source.repoURL(), text(source.chart()), text(source.targetRevision()));
    }

    private static ArtifactRef artifact(ApplicationSource source) {
        return new ArtifactRef(source.repoURL(), text(source.targetRevision()));
    }

    @Override
    public RenderedSources render(
            RenderRequest request, List<ResolvedSource> resolved, SourceAccess access, Memory memory) {
        Map<String, ResolvedSource> references = references(resolved);
        List<String> types = new ArrayList<>();
        List<Rendering> renderings = new ArrayList<>();
        for (int i = 0; i < resolved.size(); i++) {
            ResolvedSource source = resolved.get(i);
            if (source.rendersNothing()) {
                types.add("");
                continue;
            }
            SourceRenderer.Job job = new SourceRenderer.Job(request, source, references, access, memory);
            SourceRenderer.Typed typed = explained(i, resolved.size(), () -> sources.render(job));
            types.add(typed.type().text());
            renderings.add(typed.rendering());
        }
        return new RenderedSources(types, Rendering.of(renderings));
    }

    private static Map<String, ResolvedSource> references(List<ResolvedSource> sources) {
        Map<String, ResolvedSource> references = new HashMap<>();
        for (ResolvedSource source : sources) {
            String name = text(source.source().ref());
            if (!name.isEmpty() && source.archive() != null) {
                throw new FaultException(
                        Fault.INVALID,
                        "source " + name + " is a chart or an artifact: only a source of Git can be referred to");
            }
            if (!name.isEmpty()) {
                references.put(name, source);
            }
        }
        return references;
    }

    private static <T> T explained(int place, int of, Supplier<T> work) {
        try {
            return work.get();
        } catch (FaultException fault) {
            throw new FaultException(
                    fault.fault(),
                    "Failed to load target state: failed to generate manifest for source " + (place + 1) + " of " + of
                            + ": " + fault.explanation(),
                    fault);
        }
    }
}
