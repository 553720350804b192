package dev.slipway.delivery.agent;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.delivery.handover.message.Artifact;
import dev.slipway.delivery.handover.message.HandedApplication;
import dev.slipway.delivery.handover.message.HandedRevision;
import dev.slipway.delivery.handover.message.HandedSources;
import dev.slipway.delivery.source.Manifests;
import dev.slipway.delivery.source.RenderRequest;
import dev.slipway.delivery.source.RenderedSources;
import dev.slipway.delivery.source.Renderer.Memory;
import dev.slipway.delivery.source.ResolvedSource;
import dev.slipway.delivery.source.SourceAccess;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the hub rendered, where it did; what it did not is rendered here. */
final class HandedManifests implements Manifests {

    private static final String OPERATION = "#operation";

    private final Function<Ref, Optional<KubeObject>> applications;
    private final Handovers handovers;
    private final ArtifactSecrets artifacts;
    private final Manifests own;

    HandedManifests(
            Function<Ref, Optional<KubeObject>> applications,
            Handovers handovers,
            ArtifactSecrets artifacts,
            Manifests own) {
        this.applications = applications;
        this.handovers = handovers;
        this.artifacts = artifacts;
        this.own = own;
    }

    @Override
    public List<ResolvedSource> resolve(RenderRequest request, SourceAccess access) {
        if (rendersItself(access.asker())) {
            return own.resolve(request, access);
        }
        HandedSources handed = handed(access.asker());
        List<HandedRevision> revisions = handed.revisions();
        if (revisions.size() != request.sources().size()) {
            throw behind(access.asker());
        }
        List<ResolvedSource> resolved = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            ApplicationSource source = request.sources().get(i);
            resolved.add(new ResolvedSource(source, revisions.get(i).revision(), null, null));
        }
        return List.copyOf(resolved);
    }

    @Override
    public RenderedSources render(
            RenderRequest request, List<ResolvedSource> resolved, SourceAccess access, Memory memory) {
        return rendersItself(access.asker())
                ? own.render(request, resolved, access, memory)
                : Artifact.of(artifacts.get(handed(access.asker()).artifact())).rendered();
    }

    @Override
    public void refresh(RenderRequest request) {
        own.refresh(request);
    }

    private boolean rendersItself(Ref asker) {
        return find(asker).filter(found -> found.sources() == null).isPresent();
    }

    private Optional<HandedApplication> find(Ref asker) {
        return applications.apply(application(asker)).flatMap(handovers::of);
    }

    private HandedSources handed(Ref asker) {
        Optional<HandedApplication> found = find(asker);
        return (isOperation(asker)
                        ? found.flatMap(
                                handed -> Optional.ofNullable(handed.operation().sources()))
                        : found.flatMap(handed -> Optional.ofNullable(handed.sources())))
                .orElseThrow(() -> behind(asker));
    }

    private static FaultException behind(Ref asker) {
        return new FaultException(
                Fault.UNAVAILABLE,
                "the hub has not rendered " + application(asker) + " as it is now; it is waited for");
    }

    private static boolean isOperation(Ref asker) {
        return asker.name().endsWith(OPERATION);
    }

    private static Ref application(Ref asker) {
        return isOperation(asker)
                ? new Ref(
                        asker.gvk(),
                        asker.namespace(),
                        asker.name().substring(0, asker.name().length() - OPERATION.length()))
                : asker;
    }
}
