package dev.slipway.runtime.kube;

import dev.slipway.kernel.secret.Redacted;

/**
 * Where a client gets its bearer token from that does not last. Asked for every request, by many threads: whoever
 * implements it keeps the token as long as it is good. Fails with a FaultException that says why there is none.
 */
@FunctionalInterface
public interface BearerTokens {

    Redacted<String> current();
}
