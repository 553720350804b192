package dev.slipway.declared;

import dev.slipway.kernel.outcome.FaultException;

/**
 * How the resources of a kind are reached with one provider configuration.
 *
 * @param <S> the conversation, with the client of the cloud
 * @param <P> the record of the parameters
 */
public interface Reach<S extends Conversation<P>, P> {

    /** Begin a conversation; a configuration or a parameter that does not allow it is a fault that says so. */
    S open(Subject<P> subject);

    /** Return the fault that an error of the cloud's client is; {@code doing} says what could not be done. */
    FaultException fault(RuntimeException error, S conversation, String doing);
}
