/**
 * What a control plane asks for inside its cluster, done through the cluster's own API server: who of IAM is who, and what of
 * EKS's own software runs how. May import the kernel, the types and the runtime.
 */
@NullMarked
package dev.slipway.cluster.aws.inside;

import org.jspecify.annotations.NullMarked;
