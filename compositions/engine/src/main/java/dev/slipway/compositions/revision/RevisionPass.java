package dev.slipway.compositions.revision;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassEvent;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.controller.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a revision of every state that a composition had. A composition that returns to an earlier state makes no new
 * revision: the earlier one gets the highest number, as in Crossplane. Revisions are never removed as long as their
 * composition is there.
 */
public final class RevisionPass implements Pass {

    private static final Gvk COMPOSITION = new Gvk("apiextensions.crossplane.io", "v1", "Composition");
    private static final String MANAGER = "apiextensions.crossplane.io/composition-revision";

    private final Cluster cluster;

    private RevisionPass(Cluster cluster) {
        this.cluster = cluster;
    }

    public static ControllerSpec controller(Cluster cluster) {
        return new ControllerSpec(
                "composition-revisions",
                COMPOSITION,
                MANAGER,
                null,
                new RevisionPass(cluster),
                List.of(new Trigger(Revisions.REVISION, RevisionPass::compositionOf)));
    }

    /** By the label, not by the owner: one that has lost its owner must be noticed too. */
    private static Set<Ref> compositionOf(KubeObject revision) {
        return revision.label(Keys.COMPOSITION_NAME)
                .map(name -> Set.of(new Ref(COMPOSITION, "", name)))
                .orElse(Set.of());
    }

    @Override
    public PassResult run(KubeObject composition, PassContext context) {
        if (composition.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        Revisions revisions = Revisions.of(composition, cluster.watches().cached(Revisions.REVISION));
        revisions.unowned().forEach(one -> own(one, revisions));
        Optional<KubeObject> current = revisions.current();
        if (current.isEmpty()) {
            return create(revisions);
        }
        if (Revisions.number(current.get()) < revisions.highest()) {
            cluster.kube().merge(current.get().ref(), Map.of("spec", Map.of("revision", revisions.highest() + 1)));
        }
        return PassResult.of(Outcome.done());
    }

    private PassResult create(Revisions revisions) {
        KubeObject next = revisions.next();
        try {
            cluster.kube().create(next, MANAGER);
        } catch (FaultException fault) {
            // The watch of revisions may not show it yet; the event of it brings us here again.
            if (fault.fault() != Fault.CONFLICT) {
                throw fault;
            }
            return PassResult.of(Outcome.done());
        }
        String created = "Created new revision " + Revisions.number(next) + ": " + next.name();
        return PassResult.of(Outcome.done()).telling(List.of(new PassEvent("Normal", "CreateRevision", created)));
    }

    private void own(KubeObject revision, Revisions revisions) {
        List<Object> owners = new ArrayList<>();
        revision.owners().stream()
                .filter(owner -> !owner.controller())
                .map(OwnerRef::toMap)
                .forEach(owners::add);
        owners.add(revisions.owner());
        cluster.kube()
                .merge(
                        revision.ref(),
                        Map.of(
                                "metadata",
                                Map.of("ownerReferences", owners, "resourceVersion", revision.resourceVersion())));
    }
}
