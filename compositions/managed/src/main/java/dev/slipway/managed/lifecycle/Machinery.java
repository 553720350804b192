package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.managed.config.ProviderConfigs;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.reference.ReferenceResolver;
import dev.slipway.managed.secret.Secrets;
import dev.slipway.managed.secret.Uses;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** What the passes and the step bodies of all kinds share. */
public record Machinery(
        Initialisation initialisation,
        Sessions sessions,
        Creation creation,
        Upkeep upkeep,
        Deletion deletion,
        Kube kube,
        Uses uses) {

    /** The finalizer that holds an object until its resource has gone. */
    public static final String FINALIZER = ManagedPass.FINALIZER;

    public static Machinery of(Kube kube, Watches watches, LongSteps steps, Clock clock) {
        Uses uses = new Uses();
        LongRuns runs = new LongRuns(steps, kube, clock);
        Creation creation = new Creation(kube, clock);
        Waits waits = new Waits(RandomGenerator.getDefault());
        return new Machinery(
                new Initialisation(kube, new ReferenceResolver(new CachedLookup(watches)), uses),
                new Sessions(new ProviderConfigs(kube, watches, uses), new Secrets(kube, watches::cached, uses)),
                creation,
                new Upkeep(creation, runs, new LateInitialisation(kube), waits),
                new Deletion(runs),
                kube,
                uses);
    }

    /** Return the pass over the objects of a kind. */
    public Pass pass(ManagedKind<?, ?> kind) {
        return new ManagedPass<>(kind, this);
    }

    /** Register what the long steps of a kind do. */
    public void register(ManagedKind<?, ?> kind, StepBodies bodies) {
        kind.gvks().forEach(gvk -> {
            bodies.register(gvk, LongRuns.CREATE, new CreateStep<>(kind, this));
            bodies.register(gvk, LongRuns.DELETE, new DeleteStep<>(kind, this));
        });
    }
}
