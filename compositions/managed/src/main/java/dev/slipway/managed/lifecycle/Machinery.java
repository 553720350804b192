package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.managed.config.ProviderConfigs;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Pace;
import dev.slipway.managed.reference.ReferenceResolver;
import dev.slipway.managed.secret.Secrets;
import dev.slipway.managed.secret.Uses;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** What the passes and the step bodies of all kinds share. */
public final class Machinery {

    /** The finalizer that holds an object until its resource has gone. */
    public static final String FINALIZER = ManagedPass.FINALIZER;

    private final Initialisation initialisation;
    private final Sessions sessions;
    private final Creation creation;
    private final Upkeep upkeep;
    private final Deletion deletion;
    private final Kube kube;
    private final Uses uses;

    private Machinery(Kube kube, Watches watches, LongSteps steps, Clock clock) {
        ObjectWrites writes = new KubeWrites(kube);
        LongRuns runs = new LongRuns(steps, writes, clock);
        this.kube = kube;
        this.uses = new Uses();
        this.initialisation = new Initialisation(writes, new ReferenceResolver(new CachedLookup(watches)), uses);
        this.sessions =
                new Sessions(new ProviderConfigs(kube, watches, uses), new Secrets(kube, watches::cached, uses));
        this.creation = new Creation(writes, clock);
        this.upkeep =
                new Upkeep(creation, runs, new LateInitialisation(writes), new Waits(RandomGenerator.getDefault()));
        this.deletion = new Deletion(runs);
    }

    public static Machinery of(Kube kube, Watches watches, LongSteps steps, Clock clock) {
        return new Machinery(kube, watches, steps, clock);
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
            if (kind.pace() == Pace.ALWAYS_LONG) {
                bodies.register(gvk, LongRuns.UPDATE, new UpdateStep<>(kind, this));
            }
        });
    }

    /** Return who read what, so that a change wakes them. */
    public Uses uses() {
        return uses;
    }

    Initialisation initialisation() {
        return initialisation;
    }

    Sessions sessions() {
        return sessions;
    }

    Creation creation() {
        return creation;
    }

    Upkeep upkeep() {
        return upkeep;
    }

    Deletion deletion() {
        return deletion;
    }

    Kube kube() {
        return kube;
    }
}
