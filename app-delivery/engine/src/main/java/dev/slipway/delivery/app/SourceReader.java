package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.delivery.source.Manifests;
import dev.slipway.delivery.source.RenderRequest;
import dev.slipway.delivery.source.RenderedSources;
import dev.slipway.delivery.source.Renderer;
import dev.slipway.delivery.source.Renderer.Memory;
import dev.slipway.delivery.source.Rendering;
import dev.slipway.delivery.source.ResolvedSource;
import dev.slipway.delivery.source.kustomize.KustomizeSettings;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.runtime.git.Revision;
import dev.slipway.runtime.kube.KindInfo;
import dev.slipway.runtime.kube.Kube;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads an Application's source: revision, manifests, desired objects. Each is worked out once per revision. */
final class SourceReader {

    private static final String OPERATION = "#operation";

    private record Inputs(
            List<String> revisions,
            Map<String, Object> spec,
            boolean isolated,
            Tracking tracking,
            DestinationCluster place,
            KustomizeSettings kustomize) {}

    private record Cached(Inputs inputs, RenderedSources rendered, Targets targets) {}

    private record Asking(Ref asker, String key) {}

    /** Who asks, and under which key the answer is kept. */
    private record Reading(App app, Cluster cluster, RenderRequest request, SourcePort port, String key) {}

    private final Kube kube;
    private final Revisions revisions;
    private final DeliveryOptions options;
    private final Manifests renderer;
    private final Map<String, Cached> cached = new ConcurrentHashMap<>();
    private final Set<String> hard = ConcurrentHashMap.newKeySet();

    SourceReader(Kube kube, Revisions revisions, DeliveryOptions options) {
        this.kube = kube;
        this.revisions = revisions;
        this.options = options;
        this.renderer = options.sources();
    }

    /** Return what Git says now; fails when it cannot be found out. */
    Source read(App app, Cluster cluster, Instant now) {
        return read(app, cluster, new Asking(app.ref(), app.object().uid()), now);
    }

    /** Return what Git says of the source of an operation, beside what it says of the Application's own. */
    Source readOperation(App app, Cluster cluster, Instant now) {
        return read(app, cluster, new Asking(operation(app), app.object().uid() + OPERATION), now);
    }

    /** Return the objects that an operation brings along, in the place of those of the Application's source. */
    Source given(App app, Cluster cluster, Syncer.Job job) {
        if (options.limits().requiresSignatures(app.object())) {
            throw new FaultException(
                    Fault.DENIED, "Cannot use local sync when signatures are required by the project; sync from Git");
        }
        List<String> manifests = Objects.requireNonNull(job.sync().manifests(), "manifests");
        Rendering rendering = Renderer.given("operation.sync.manifests", manifests);
        Revision revision = new Revision(job.cause().revision(), "", "", job.startedAt());
        Targets targets = Targets.of(app, rendering, gvk -> isNamespaced(cluster, gvk));
        return new Source(job.cause(), revision, List.of(), rendering, targets);
    }

    private static Ref operation(App app) {
        return new Ref(app.ref().gvk(), app.ref().namespace(), app.ref().name() + OPERATION);
    }

    private Source read(App app, Cluster cluster, Asking asking, Instant now) {
        SourcePort port = new SourcePort(kube, revisions, options.namespace(), asking.asker(), now);
        Reading reading = new Reading(app, cluster, request(app, cluster), port, asking.key());
        List<ResolvedSource> resolved = renderer.resolve(reading.request(), port);
        Signatures.check(options.limits(), app, resolved, now);
        Cached rendered = rendered(reading, resolved);
        Revision revision = SourceRevisions.of(resolved);
        Cause cause = new Cause(new RepositoryRef(resolved.get(0).source().repoURL()), revision.sha());
        RenderedSources sources = rendered.rendered();
        return new Source(cause, revision, sources.types(), sources.rendering(), rendered.targets());
    }

    private static KustomizeSettings settings(Cluster cluster) {
        return cluster.installation().current().kustomize();
    }

    private RenderRequest request(App app, Cluster cluster) {
        RenderRequest.Subject subject = new RenderRequest.Subject(
                app.object().name(), App.text(app.spec().project()), app.namespace());
        return new RenderRequest(subject, app.sources(), cluster.served(), settings(cluster));
    }

    void forget(App app) {
        cached.remove(app.object().uid());
        hard.remove(app.object().uid());
        forgetOperation(app);
    }

    void forgetOperation(App app) {
        if (cached.remove(app.object().uid() + OPERATION) != null) {
            revisions.forget(operation(app));
        }
    }

    /** Have everything rendered anew when it is read next. */
    void renew(App app, Cluster cluster) {
        forget(app);
        if (app.hasSeveralSources() || app.spec().source() != null) {
            renderer.refresh(request(app, cluster));
        }
        hard.add(app.object().uid());
    }

    private Cached rendered(Reading reading, List<ResolvedSource> resolved) {
        App app = reading.app();
        List<String> shas =
                resolved.stream().map(source -> source.revision().sha()).toList();
        Inputs inputs = new Inputs(
                shas,
                app.object().map("spec"),
                app.isolatesFiles(),
                app.tracking(),
                reading.cluster().place(),
                reading.request().kustomize());
        String key = reading.key();
        Cached last = cached.get(key);
        boolean same = last != null && last.inputs().equals(inputs);
        if (last != null && same && last.targets().allServed()) {
            return last;
        }
        Memory memory = hard.contains(key) ? Memory.IGNORED : Memory.USED;
        RenderedSources sources = last != null && same
                ? last.rendered()
                : renderer.render(reading.request(), resolved, reading.port(), memory);
        hard.remove(key);
        Cached next = new Cached(
                inputs, sources, Targets.of(app, sources.rendering(), gvk -> isNamespaced(reading.cluster(), gvk)));
        cached.put(key, next);
        return next;
    }

    private static Optional<Boolean> isNamespaced(Cluster cluster, Gvk gvk) {
        return cluster.kube().kind(gvk).map(KindInfo::namespaced);
    }
}
