package dev.slipway.compositions.xr;

import dev.slipway.compositions.composite.CompositeStatus;
import dev.slipway.compositions.composite.Machinery;
import dev.slipway.compositions.composite.ResourceRefs;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Deletes what a composite resource is composed of, what refers to others first, and lets go of the composite resource
 * when all of it is gone. Only what it controls is deleted.
 */
final class CompositeDeletion {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Cluster cluster;

    CompositeDeletion(Cluster cluster) {
        this.cluster = cluster;
    }

    PassResult run(KubeObject xr, Machinery machinery, PassContext context) {
        List<KubeObject> remaining = remaining(xr, machinery);
        if (remaining.isEmpty()) {
            return PassResult.deleted();
        }
        DeletionOrder.next(remaining).stream()
                .filter(object -> !object.isDeleting())
                .forEach(object -> cluster.kube().delete(object.ref(), object.uid()));
        String waiting = "waiting for " + remaining.get(0).ref()
                + (remaining.size() > 1 ? " and " + (remaining.size() - 1) + " more" : "") + " to be deleted";
        return PassResult.of(
                Outcome.requeue(LOOK_AGAIN, waiting),
                CompositeStatus.start(xr, machinery, context.now()).deleting(waiting));
    }

    /** The watches may be behind: that everything has gone for good is asked at the API server. */
    private List<KubeObject> remaining(KubeObject xr, Machinery machinery) {
        List<KubeObject> known = controlled(xr, machinery, cluster.watches()::cached);
        return known.isEmpty() ? controlled(xr, machinery, cluster.kube()::get) : known;
    }

    private static List<KubeObject> controlled(
            KubeObject xr, Machinery machinery, Function<Ref, Optional<KubeObject>> lookup) {
        return ResourceRefs.read(xr, machinery).stream()
                .map(lookup)
                .flatMap(Optional::stream)
                .filter(object -> object.controller()
                        .filter(owner -> owner.uid().equals(xr.uid()))
                        .isPresent())
                .toList();
    }
}
