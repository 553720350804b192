/**
 * Kinds of Cluster API's provider for AWS: EKS control planes, node groups, machines, identities. Generated CRDs carry
 * contract v1beta1. May import the core kinds beside them and what all kinds share.
 */
@NullMarked
package dev.slipway.api.cluster.aws;

import org.jspecify.annotations.NullMarked;
