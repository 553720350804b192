package dev.slipway.cluster.aws.plane;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import java.time.Duration;

/** Signs tokens for the API servers of EKS clusters, with the identity of a ClusterProviderConfig. */
@FunctionalInterface
public interface ClusterTokens {

    /** How long EKS takes a token. */
    Duration LASTS = Duration.ofMinutes(14);

    /** How long before its end a token is replaced: whoever reads it just before has the other half. */
    Duration EARLY = Duration.ofMinutes(7);

    Redacted<String> token(KubeObject config, String region, String eksCluster);
}
