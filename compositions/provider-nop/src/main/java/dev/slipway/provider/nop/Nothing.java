package dev.slipway.provider.nop;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.plan.Drift;
import java.time.Clock;

/** The resource that is not there: it exists as long as its object does. */
record Nothing(Clock clock) implements ExternalResource<NopWanted, NopState> {

    @Override
    public Observation<NopState> observe(Identity identity, NopWanted desired) {
        return desired.object().isDeleting()
                ? new Observation.Absent<>()
                : new Observation.Present<>(new NopState(clock.instant()), Drift.none());
    }

    @Override
    public Identity create(Identity identity, NopWanted desired) {
        return identity;
    }

    @Override
    public void update(Identity identity, NopWanted desired, Drift drift) {}

    @Override
    public void delete(Identity identity, NopWanted desired) {}
}
