/**
 * Control planes of EKS: which managed resources they are made of, what they report, and how they are reached. May import
 * {@code parts}, {@code network}, {@code identity}, the managed parts and the contract of the core.
 */
@NullMarked
package dev.slipway.cluster.aws.plane;

import org.jspecify.annotations.NullMarked;
