package dev.slipway.compositions.xr;

import dev.slipway.compositions.Keys;
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
                .filter(object -> !object.isDeleting() && inUse(object).isEmpty())
                .forEach(object -> cluster.kube().delete(object.ref(), object.uid()));
        String waiting = waiting(remaining);
        return PassResult.of(
                Outcome.requeue(LOOK_AGAIN, waiting),
                CompositeStatus.start(xr, machinery, context.now()).deleting(waiting));
    }

    private static String waiting(List<KubeObject> remaining) {
        KubeObject first = remaining.get(0);
        String more = remaining.size() > 1 ? " and " + (remaining.size() - 1) + " more" : "";
        String why = remaining.stream()
                .flatMap(object -> inUse(object).map(by -> ": " + object.ref() + " is in use, " + by).stream())
                .findFirst()
                .orElse("");
        return "waiting for " + first.ref() + more + " to be deleted" + why;
    }

    /** The API server refuses to delete what is in use; the label goes when that ends, which wakes us. */
    private static Optional<String> inUse(KubeObject object) {
        return object.label(Keys.IN_USE)
                .map(used -> object.annotation(Keys.IN_USE_BY).orElse("see its usages"));
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
