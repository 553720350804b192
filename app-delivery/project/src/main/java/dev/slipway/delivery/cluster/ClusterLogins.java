package dev.slipway.delivery.cluster;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.BearerTokens;

/** Gets tokens for clusters; fails with INVALID for a way that is not available here. Nothing is asked before a token is. */
@FunctionalInterface
public interface ClusterLogins {

    /** No way at all: Secrets must hold their credentials. */
    ClusterLogins NONE = login -> {
        throw new FaultException(
                Fault.INVALID,
                "config.awsAuthConfig and config.execProviderConfig are not available in this program: give a bearerToken,"
                        + " or a client certificate in tlsClientConfig");
    };

    BearerTokens tokens(ClusterLogin login);
}
