package dev.slipway.kernel.external;

import dev.slipway.kernel.plan.Drift;
import java.util.Optional;

/**
 * A kind of resource outside of Kubernetes, seen through one account. Every call is one quick API conversation: it does
 * not wait for the operation that it starts, and doing it twice is the same as doing it once. Absence is an
 * observation, not an error. Anything else that goes wrong is a
 * {@link dev.slipway.kernel.outcome.FaultException}.
 *
 * @param <D> the desired state
 * @param <O> what can be observed
 */
public interface ExternalResource<D, O> {

    Observation<O> observe(Identity identity, D desired);

    /**
     * Start creating it, adopting a resource that already carries this identity, and return the identity with the
     * external name filled in.
     */
    Identity create(Identity identity, D desired);

    void update(Identity identity, D desired, Drift drift);

    /**
     * Return why {@link #update} would fail on this drift although every call succeeded: a field that cannot change after
     * creation. Calls nothing that changes anything; a plan asks it instead of updating.
     */
    default Optional<String> refusal(Identity identity, D desired, Drift drift) {
        return Optional.empty();
    }

    /** Start deleting it; one that is absent or already on its way out is a success. */
    void delete(Identity identity, D desired);
}
