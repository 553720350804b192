package dev.slipway.delivery.app;

import dev.slipway.api.argocd.Operation;
import dev.slipway.api.argocd.OperationState;
import dev.slipway.api.argocd.SyncOperation;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.delivery.source.Manifests;
import dev.slipway.delivery.source.RenderRequest;
import dev.slipway.delivery.source.RenderedSources;
import dev.slipway.delivery.source.Renderer.Memory;
import dev.slipway.delivery.source.ResolvedSource;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.Revision;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the sources of Applications come to, for somebody else to apply. Failures are those of {@link Manifests}. */
public final class Renderings {

    private static final String OPERATION = "#operation";

    private final Kube kube;
    private final Revisions revisions;
    private final String namespace;
    private final Manifests manifests;
    private final Installations installations;
    private final Limits limits;

    /**
     * What the sources came to.
     *
     * @param revisions what the revision of each source means
     */
    public record Rendered(List<Revision> revisions, RenderedSources sources) {

        public Rendered {
            revisions = List.copyOf(revisions);
        }
    }

    public Renderings(Kube kube, Watches watches, Revisions revisions, DeliveryOptions options) {
        this.kube = kube;
        this.revisions = revisions;
        this.namespace = options.namespace();
        this.manifests = options.sources();
        this.installations = new Installations(kube, watches, options.clock(), namespace);
        this.limits = options.limits();
    }

    /** Return what the Application's own sources say now. */
    public Rendered newest(
            KubeObject application, Supplier<RenderRequest.Target> destination, Memory memory, Instant now) {
        App app = App.of(application, namespace);
        checked(app);
        return render(app, app.ref(), destination, memory, now);
    }

    /**
     * Return what the source says that the operation names which is asked for or runs; empty when there is none, or it is
     * for the newest revision.
     */
    public Optional<Rendered> operation(
            KubeObject application, Supplier<RenderRequest.Target> destination, String newest, Instant now) {
        App app = App.of(application, namespace);
        Optional<Operation> operation = app.requested().or(() -> running(app));
        @Nullable SyncOperation sync = operation.map(Operation::sync).orElse(null);
        // What an operation brings along is rendered by whoever carries it out.
        if (sync == null || Operations.isLocal(sync) || !Operations.isPinned(app, operation.get(), newest)) {
            return Optional.empty();
        }
        App other = Operations.pinned(app, sync, namespace);
        return Optional.of(render(other, operation(app.ref()), destination, Memory.USED, now));
    }

    private static Optional<Operation> running(App app) {
        return Optional.ofNullable(app.status().operationState())
                .filter(state -> state.finishedAt() == null)
                .map(OperationState::operation);
    }

    private static Ref operation(Ref app) {
        return new Ref(app.gvk(), app.namespace(), app.name() + OPERATION);
    }

    private static void checked(App app) {
        SpecProblems.of(app).stream().filter(Problem::blocks).findFirst().ifPresent(problem -> {
            throw new FaultException(Fault.INVALID, problem.message());
        });
    }

    private Rendered render(
            App app, Ref asker, Supplier<RenderRequest.Target> destination, Memory memory, Instant now) {
        SourcePort port = new SourcePort(kube, revisions, namespace, asker, now);
        RenderRequest request = new RenderRequest(
                new RenderRequest.Subject(
                        app.object().name(), App.text(app.spec().project()), app.namespace()),
                app.sources(),
                destination,
                installations.current().kustomize());
        if (memory == Memory.IGNORED) {
            manifests.refresh(request);
        }
        List<ResolvedSource> resolved = manifests.resolve(request, port);
        Signatures.check(limits, app, resolved, now);
        return new Rendered(
                resolved.stream().map(ResolvedSource::revision).toList(),
                manifests.render(request, resolved, port, memory));
    }

    /** Have the repositories of the Application asked when it is rendered next. */
    public void refresh(Ref application) {
        revisions.refresh(application);
    }

    public Duration untilNextPoll(Ref application, Instant now) {
        return revisions.untilNextPoll(application, now);
    }

    public void forget(Ref application) {
        revisions.forget(application);
        revisions.forget(operation(application));
    }
}
