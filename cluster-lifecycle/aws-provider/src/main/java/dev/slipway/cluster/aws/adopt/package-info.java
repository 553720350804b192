/**
 * EKS clusters that somebody else made: how they are looked at, and what is committed to stand for them. Pure; may import
 * the packages of control planes, pools and identities.
 */
@NullMarked
package dev.slipway.cluster.aws.adopt;

import org.jspecify.annotations.NullMarked;
