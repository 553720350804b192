package dev.slipway.managed.rehearsal;

import dev.slipway.kernel.external.StepBodies;
import dev.slipway.managed.ManagedResources;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.runtime.preview.Rehearsable;
import dev.slipway.runtime.preview.Rehearsal;
import java.util.List;

/** Has managed kinds take part in plans. */
public final class ManagedRehearsal implements Rehearsable {

    private final List<ManagedKind<?, ?>> kinds;

    public ManagedRehearsal(List<ManagedKind<?, ?>> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public void join(Rehearsal world) {
        ManagedResources resources =
                new ManagedResources(world.kube(), world.watches(), world.steps(), new StepBodies(), world.clock());
        kinds.forEach(kind -> {
            resources.controllers(new RehearsedKind<>(kind, world.calls())).forEach(world::start);
            kind.gvks().forEach(world::standsForOutside);
        });
    }
}
