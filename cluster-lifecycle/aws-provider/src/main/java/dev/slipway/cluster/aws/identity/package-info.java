/**
 * Identities of Cluster API Provider AWS: who may use them, and the ClusterProviderConfigs that they are for managed
 * resources. May import {@code parts} and the runtime.
 */
@NullMarked
package dev.slipway.cluster.aws.identity;

import org.jspecify.annotations.NullMarked;
