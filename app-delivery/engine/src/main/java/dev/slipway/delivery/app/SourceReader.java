package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.delivery.source.RenderRequest;
import dev.slipway.delivery.source.RenderedSources;
import dev.slipway.delivery.source.Renderer;
import dev.slipway.delivery.source.Renderer.Memory;
import dev.slipway.delivery.source.ResolvedSource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.runtime.git.Revision;
import dev.slipway.runtime.kube.KindInfo;
import dev.slipway.runtime.kube.Kube;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads an Application's source: revision, manifests, desired objects. Each is worked out once per revision. */
final class SourceReader {

    private static final String OPERATION = "#operation";

    private record Inputs(List<String> revisions, Map<String, Object> spec, boolean isolated, Tracking tracking) {}

    private record Cached(Inputs inputs, RenderedSources rendered, Targets targets) {}

    /** Who asks, and under which key the answer is kept. */
    private record Reading(App app, RenderRequest request, SourcePort port, String key) {}

    private final Kube kube;
    private final Revisions revisions;
    private final DeliveryOptions options;
    private final Renderer renderer;
    private final ServedVersions served;
    private final Map<String, Cached> cached = new ConcurrentHashMap<>();
    private final Set<String> hard = ConcurrentHashMap.newKeySet();

    SourceReader(Kube kube, Revisions revisions, DeliveryOptions options) {
        this.kube = kube;
        this.revisions = revisions;
        this.options = options;
        this.renderer = new Renderer(options.rendering());
        this.served = new ServedVersions(kube, options.clock());
    }

    /** Return what Git says now; fails when it cannot be found out. */
    Source read(App app, Instant now) {
        return read(app, app.ref(), app.object().uid(), now);
    }

    /** Return what Git says of the source of an operation, beside what it says of the Application's own. */
    Source readOperation(App app, Instant now) {
        return read(app, operation(app), app.object().uid() + OPERATION, now);
    }

    private static Ref operation(App app) {
        return new Ref(app.ref().gvk(), app.ref().namespace(), app.ref().name() + OPERATION);
    }

    private Source read(App app, Ref asker, String key, Instant now) {
        SourcePort port = new SourcePort(kube, revisions, options.namespace(), asker, now);
        Reading reading = new Reading(app, request(app), port, key);
        List<ResolvedSource> resolved = renderer.resolve(reading.request(), port);
        Cached rendered = rendered(reading, resolved);
        Revision revision = SourceRevisions.of(resolved);
        Cause cause = new Cause(new RepositoryRef(resolved.get(0).source().repoURL()), revision.sha());
        RenderedSources sources = rendered.rendered();
        return new Source(cause, revision, sources.types(), sources.rendering(), rendered.targets());
    }

    private RenderRequest request(App app) {
        RenderRequest.Subject subject = new RenderRequest.Subject(
                app.object().name(), App.text(app.spec().project()), app.namespace());
        return new RenderRequest(subject, app.sources(), served);
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
    void renew(App app) {
        forget(app);
        if (app.hasSeveralSources() || app.spec().source() != null) {
            renderer.refresh(request(app));
        }
        hard.add(app.object().uid());
    }

    private Cached rendered(Reading reading, List<ResolvedSource> resolved) {
        App app = reading.app();
        List<String> shas =
                resolved.stream().map(source -> source.revision().sha()).toList();
        Inputs inputs = new Inputs(shas, app.object().map("spec"), app.isolatesFiles(), app.tracking());
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
        Cached next = new Cached(inputs, sources, Targets.of(app, sources.rendering(), this::isNamespaced));
        cached.put(key, next);
        return next;
    }

    private Optional<Boolean> isNamespaced(Gvk gvk) {
        return kube.kind(gvk).map(KindInfo::namespaced);
    }
}
