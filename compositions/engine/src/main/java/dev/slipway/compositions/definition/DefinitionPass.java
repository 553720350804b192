package dev.slipway.compositions.definition;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.phase.Phases;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Serves the kinds of one definition: makes their CRDs and runs their controllers for as long as it exists. */
final class DefinitionPass implements Pass {

    static final Gvk CRD = new Gvk("apiextensions.k8s.io", "v1", "CustomResourceDefinition");
    private static final Duration ESTABLISHING = Duration.ofMillis(200);

    private final Cluster cluster;
    private final KindControllers kinds;

    DefinitionPass(Cluster cluster, KindControllers kinds) {
        this.cluster = cluster;
        this.kinds = kinds;
    }

    @Override
    public PassResult run(KubeObject xrd, PassContext context) {
        if (xrd.isDeleting()) {
            return new DefinitionDeletion(cluster, kinds).run(xrd, context);
        }
        Served served = new Served(xrd, cluster);
        Outcome outcome =
                Phases.chain(served, this::read, this::makeCrds, this::awaitEstablished, this::runControllers);
        return PassResult.of(outcome, DefinitionStatus.of(xrd, served, outcome, context.now()));
    }

    private Outcome read(Served served) {
        served.read();
        return Outcome.done();
    }

    private Outcome makeCrds(Served served) {
        List<Outcome> outcomes =
                served.crds().stream().map(crd -> apply(served.xrd(), crd)).toList();
        return Outcome.worst(outcomes);
    }

    private Outcome apply(KubeObject xrd, KubeObject crd) {
        ApplyOptions options = ApplyOptions.as(Keys.DEFINITION_MANAGER).unless(live -> ownedByAnother(xrd, live));
        return cluster.applier()
                .applyOne(crd, options)
                .failure()
                .map(Outcome::failed)
                .orElseGet(Outcome::done);
    }

    private static Optional<String> ownedByAnother(KubeObject xrd, KubeObject live) {
        return live.controller()
                .filter(owner -> !owner.uid().equals(xrd.uid()))
                .map(owner -> "is controlled by " + owner.gvk().kind() + " " + owner.name()
                        + "; delete that or rename this definition's kind");
    }

    private Outcome awaitEstablished(Served served) {
        return served.crdNames().stream().allMatch(this::isEstablished)
                ? Outcome.done()
                : Outcome.requeue(ESTABLISHING, "waiting for the API server to establish the CustomResourceDefinition");
    }

    private boolean isEstablished(String name) {
        return cluster.kube()
                .get(new Ref(CRD, "", name))
                .flatMap(crd -> crd.condition("Established"))
                .filter(established -> established.isTrue())
                .isPresent();
    }

    private Outcome runControllers(Served served) {
        try {
            kinds.serve(served.definition());
            served.running();
            return Outcome.done();
        } catch (FaultException notServedYet) {
            return Outcome.requeue(ESTABLISHING, notServedYet.explanation());
        }
    }
}
