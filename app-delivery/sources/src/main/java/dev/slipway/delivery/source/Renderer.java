package dev.slipway.delivery.source;

import static dev.slipway.delivery.source.ResolvedSource.text;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.delivery.source.helm.ChartRef;
import dev.slipway.delivery.source.helm.ChartStore;
import dev.slipway.delivery.source.helm.PulledChart;
import dev.slipway.delivery.source.program.Runner;
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
public final class Renderer {

    private final ChartStore charts;
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
        this.sources = new SourceRenderer(options, runner, charts);
    }

    /** Whether what was rendered before may be used. */
    public enum Memory {
        USED,
        IGNORED
    }

    /** Return what the revisions of the sources mean now. */
    public List<ResolvedSource> resolve(RenderRequest request, SourceAccess access) {
        List<ResolvedSource> resolved = new ArrayList<>();
        for (int i = 0; i < request.sources().size(); i++) {
            int place = i;
            ApplicationSource source = request.sources().get(i);
            resolved.add(explained(place, request.sources().size(), () -> resolve(place, source, access)));
        }
        return List.copyOf(resolved);
    }

    /** Have the charts among the sources asked about again when they are resolved next. */
    public void refresh(RenderRequest request) {
        request.sources().stream().filter(Renderer::isChart).map(Renderer::ref).forEach(charts::forget);
    }

    private ResolvedSource resolve(int place, ApplicationSource source, SourceAccess access) {
        if (isChart(source)) {
            ChartRef ref = ref(source);
            PulledChart chart = charts.pull(ref, access.logins().of(ref.url()));
            Revision revision = new Revision(chart.version(), "", ref.title(), Instant.EPOCH);
            return new ResolvedSource(source, revision, null, chart);
        }
        GitSnapshot snapshot =
                access.git(place, source.repoURL(), text(source.targetRevision()), text(source.tagPrefix()));
        return new ResolvedSource(source, snapshot.revision(), snapshot, null);
    }

    /** Return whether the source is a chart of a repository or registry, and not a directory of Git. */
    public static boolean isChart(ApplicationSource source) {
        return !text(source.chart()).isEmpty() || source.repoURL().startsWith("oci://");
    }

    static ChartRef ref(ApplicationSource source) {
        return new ChartRef(source.repoURL(), text(source.chart()), text(source.targetRevision()));
    }

    /** Return the objects of resolved sources. */
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
            if (!name.isEmpty() && source.chart() != null) {
                throw new FaultException(
                        Fault.INVALID, "source " + name + " is a chart: only a source of Git can be referred to");
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
