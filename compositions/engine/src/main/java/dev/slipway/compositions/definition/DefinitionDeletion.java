package dev.slipway.compositions.definition;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a definition's kinds away: first its claims and composite resources, whose controllers clean up outside of the
 * cluster, then the controllers, then the CRDs. CRDs that belong to somebody else stay.
 */
final class DefinitionDeletion {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Cluster cluster;
    private final KindControllers kinds;

    DefinitionDeletion(Cluster cluster, KindControllers kinds) {
        this.cluster = cluster;
        this.kinds = kinds;
    }

    PassResult run(KubeObject xrd, PassContext context) {
        Definition definition = Definition.of(xrd);
        Optional<String> remaining = definition
                .claim()
                .flatMap(claim -> deleteAll(xrd, definition.claimCrd().orElseThrow(), claim));
        if (remaining.isEmpty()) {
            remaining = deleteAll(xrd, definition.compositeCrd(), definition.composite());
        }
        if (remaining.isPresent()) {
            return PassResult.of(
                    Outcome.requeue(LOOK_AGAIN, remaining.get()),
                    DefinitionStatus.deleting(xrd, remaining.get(), context.now()));
        }
        kinds.stop(definition);
        definition.claimCrd().ifPresent(name -> deleteCrd(xrd, name));
        deleteCrd(xrd, definition.compositeCrd());
        return PassResult.deleted();
    }

    /** Return what is still there after asking for the deletion of everything of that kind. */
    private Optional<String> deleteAll(KubeObject xrd, String crd, Gvk kind) {
        if (ownCrd(xrd, crd).isEmpty()) {
            return Optional.empty();
        }
        List<KubeObject> objects = cluster.kube().list(kind, "", Map.of());
        objects.stream().filter(object -> !object.isDeleting()).forEach(object -> cluster.kube()
                .delete(object.ref(), object.uid()));
        return objects.stream()
                .findFirst()
                .map(first -> "waiting for " + objects.size() + " " + kind.kind() + " objects to be deleted, such as "
                        + first.ref().qualifiedName());
    }

    private void deleteCrd(KubeObject xrd, String name) {
        ownCrd(xrd, name).ifPresent(crd -> cluster.kube().delete(crd.ref(), crd.uid()));
    }

    private Optional<KubeObject> ownCrd(KubeObject xrd, String name) {
        return cluster.kube().get(new Ref(DefinitionPass.CRD, "", name)).filter(crd -> crd.controller()
                .filter(owner -> owner.uid().equals(xrd.uid()))
                .isPresent());
    }
}
