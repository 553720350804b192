/**
 * Managed node groups of EKS. May import {@code parts}, {@code network}, {@code plane}, {@code identity}, the managed parts
 * and the contract of the core.
 */
@NullMarked
package dev.slipway.cluster.aws.pool;

import org.jspecify.annotations.NullMarked;
