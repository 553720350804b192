package dev.slipway.compositions.claim;

import dev.slipway.compositions.definition.Cluster;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;

/**
 * Deletes a claim's composite resource. With the policy Foreground the claim stays until everything is gone; with
 * Background it goes at once.
 */
final class ClaimDeletion {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Cluster cluster;

    ClaimDeletion(Cluster cluster) {
        this.cluster = cluster;
    }

    PassResult run(ClaimSnapshot snapshot) {
        if (snapshot.composite().isEmpty()) {
            return PassResult.deleted();
        }
        KubeObject composite = snapshot.composite().get();
        if (!composite.isDeleting()) {
            // The composite resource waits for its parts by its own finalizer; the garbage collector is not needed.
            cluster.kube().delete(composite.ref(), composite.uid());
        }
        if (!snapshot.deletesInForeground()) {
            return PassResult.deleted();
        }
        String waiting = "waiting for " + composite.ref() + " and everything that it made to be deleted";
        return PassResult.of(Outcome.requeue(LOOK_AGAIN, waiting), ClaimStatus.deleting(snapshot, waiting));
    }
}
