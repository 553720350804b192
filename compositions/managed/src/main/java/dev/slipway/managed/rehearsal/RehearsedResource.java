package dev.slipway.managed.rehearsal;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.managed.rehearsal.RehearsedKind.Desired;
import dev.slipway.runtime.preview.CloudLog;
import dev.slipway.runtime.preview.Unknowns;

/** A resource that is really looked at, and nothing more. */
final class RehearsedResource<D, O> implements ExternalResource<Desired<D>, O> {

    private final ExternalResource<D, O> real;
    private final CloudLog calls;

    RehearsedResource(ExternalResource<D, O> real, CloudLog calls) {
        this.real = real;
        this.calls = calls;
    }

    @Override
    public Observation<O> observe(Identity identity, Desired<D> desired) {
        return calls.isGone(identity.ownerUid()) || isUnheardOf(identity, desired)
                ? new Observation.Absent<>()
                : real.observe(identity, desired.wanted());
    }

    /** What has no real name, and lies in or beside what is only to be made, cannot be there, and cannot be asked for. */
    private static boolean isUnheardOf(Identity identity, Desired<?> desired) {
        String name = identity.externalName();
        return Unknowns.in(name)
                || name.isEmpty() && Unknowns.in(desired.object().map("spec"));
    }

    @Override
    public Identity create(Identity identity, Desired<D> desired) {
        calls.note(desired.object().ref(), identity.externalName(), new Change.Create());
        return identity;
    }

    /** A change that the resource cannot take in place is one that needs another resource. */
    @Override
    public void update(Identity identity, Desired<D> desired, Drift drift) {
        Change change = real.refusal(identity, desired.wanted(), drift)
                .<Change>map(Change.Replace::new)
                .orElseGet(() -> new Change.Update(drift));
        calls.note(desired.object().ref(), identity.externalName(), change);
    }

    @Override
    public void delete(Identity identity, Desired<D> desired) {
        calls.noteDeletion(desired.object().ref(), identity.ownerUid(), identity.externalName());
    }
}
