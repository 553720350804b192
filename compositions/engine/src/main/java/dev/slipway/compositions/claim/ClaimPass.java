package dev.slipway.compositions.claim;

import dev.slipway.compositions.connection.ConnectionSecrets;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.compositions.definition.Definition;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps one claim and its composite resource in step. */
public final class ClaimPass implements Pass {

    private final Cluster cluster;
    private final Supplier<Definition> definition;
    private final Binder binder;
    private final ConnectionSecrets secrets;

    public ClaimPass(Cluster cluster, Supplier<Definition> definition) {
        this.cluster = cluster;
        this.definition = definition;
        this.binder = new Binder(cluster);
        this.secrets = new ConnectionSecrets(cluster.kube(), cluster.watches());
    }

    @Override
    public PassResult run(KubeObject claim, PassContext context) {
        ClaimSnapshot snapshot = read(claim, context);
        if (snapshot.isPaused()) {
            return PassResult.of(Outcome.done(), ClaimStatus.paused(snapshot));
        }
        Optional<String> foreign = snapshot.boundElsewhere();
        if (foreign.isPresent()) {
            return refuse(snapshot, foreign.get());
        }
        if (claim.isDeleting()) {
            return new ClaimDeletion(cluster).run(snapshot);
        }
        return bind(snapshot);
    }

    private ClaimSnapshot read(KubeObject claim, PassContext context) {
        Definition current = definition.get();
        ClaimSnapshot names = new ClaimSnapshot(current, claim, Optional.empty(), context.now());
        Ref ref = names.compositeRef();
        return new ClaimSnapshot(current, claim, cluster.watches().cached(ref), context.now());
    }

    private static PassResult refuse(ClaimSnapshot snapshot, String boundTo) {
        String name = snapshot.compositeRef().name();
        Outcome stalled = Outcome.stalled(
                "Bound",
                "composite resource " + name + " is bound to " + boundTo
                        + "; choose another one in spec.resourceRef or remove that field");
        PassResult result = PassResult.of(stalled, ClaimStatus.of(snapshot, stalled, null));
        return snapshot.claim().isDeleting() ? result.withoutFinalizer() : result;
    }

    private PassResult bind(ClaimSnapshot snapshot) {
        try {
            KubeObject composite = binder.bind(snapshot);
            ClaimSnapshot bound =
                    new ClaimSnapshot(snapshot.definition(), snapshot.claim(), Optional.of(composite), snapshot.now());
            ConnectionSecrets.Publication publication = secrets.copyToClaim(bound.claim(), composite, bound.now());
            return PassResult.of(
                    publication.outcome(), ClaimStatus.of(bound, publication.outcome(), publication.publishedAt()));
        } catch (FaultException fault) {
            Outcome failed = Outcome.failed(fault);
            return PassResult.of(failed, ClaimStatus.of(snapshot, failed, null));
        }
    }
}
