package dev.slipway.terraform.control;

import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.terraform.decide.Standing;
import dev.slipway.terraform.input.Source;
import dev.slipway.terraform.input.Sources;
import dev.slipway.terraform.work.RunStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One look at a Terraform object: its source, what it depends on, then the run. */
final class TerraformPass implements Pass {

    private static final Duration DEPENDENCY = Duration.ofSeconds(30);

    private final Kube kube;
    private final Sources sources;
    private final LongSteps steps;
    private final RunStore store;
    private final Reviews reviews;

    TerraformPass(Kube kube, Sources sources, LongSteps steps, RunStore store, Reviews reviews) {
        this.kube = kube;
        this.sources = sources;
        this.steps = steps;
        this.store = store;
        this.reviews = reviews;
    }

    @Override
    public PassResult run(KubeObject object, PassContext context) {
        Standing standing = Standing.of(object, context.now());
        try {
            TerraformSpec spec = Json.convert(object.map("spec"), TerraformSpec.class);
            if (object.isDeleting() && !leavesSomething(object, spec)) {
                store.forget(object.uid());
                return PassResult.deleted();
            }
            if (Boolean.TRUE.equals(spec.suspend()) || Boolean.TRUE.equals(spec.breakTheGlass())) {
                return PassResult.of(Outcome.done());
            }
            return looked(object, spec, standing, context);
        } catch (FaultException fault) {
            String reason = fault.fault() == Fault.DENIED ? "AccessDenied" : "ArtifactFailed";
            standing.notReady("", reason, fault.explanation());
            return PassResult.of(Outcome.failed(fault), standing.tree());
        }
    }

    private static boolean leavesSomething(KubeObject object, TerraformSpec spec) {
        if (object.text("status", "run", "step").filter("Applying"::equals).isPresent()) {
            // Nobody takes away what an apply works with.
            return true;
        }
        return Boolean.TRUE.equals(spec.destroyResourcesOnDeletion())
                && (object.text("status", "lastAppliedRevision").isPresent()
                        || !object.map("status", "run").isEmpty());
    }

    private PassResult looked(KubeObject object, TerraformSpec spec, Standing standing, PassContext context) {
        List<String> unsupported = Unsupported.in(spec);
        if (!unsupported.isEmpty()) {
            standing.notReady("", "ReconciliationFailed", String.join("; ", unsupported));
            return PassResult.of(Outcome.stalled("ReconciliationFailed", unsupported.get(0)), standing.tree());
        }
        standing.ignoring(Unsupported.ignored(object, spec));
        Optional<String> missing = object.isDeleting() ? Optional.empty() : Dependencies.missing(kube, object);
        if (missing.isPresent()) {
            standing.notReady("", "DependencyNotReady", missing.get());
            return PassResult.of(Outcome.requeue(DEPENDENCY, missing.get()), standing.tree());
        }
        Source source = Seen.isAskedFor(object)
                ? sources.newest(object, spec.sourceRef())
                : sources.recent(object, spec.sourceRef());
        Seen seen = new Seen(object, spec, source.revision(), source.poll(), context.now());
        RunTurn turn = new RunTurn(seen, standing, steps, store, reviews);
        Outcome outcome = turn.go();
        if (turn.isGone()) {
            store.forget(object.uid());
            return PassResult.deleted();
        }
        ReadablePlan.keep(kube, object, spec, store);
        return PassResult.of(outcome, standing.tree());
    }
}
