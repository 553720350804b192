/**
 * The network of an EKS cluster: which subnets there are, and the managed resources that they are made of, or looked at by.
 * Pure; may import {@code parts} and the managed parts.
 */
@NullMarked
package dev.slipway.cluster.aws.network;

import org.jspecify.annotations.NullMarked;
