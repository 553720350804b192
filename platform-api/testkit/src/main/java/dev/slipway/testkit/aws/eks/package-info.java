/**
 * EKS in memory: clusters, node groups, add-ons, access entries, identity providers, updates and tags, by the public API reference, as far as
 * other emulators lack them. Everything is done at once; what takes time is the business of {@code slow}. May import the
 * wire package only.
 */
@NullMarked
package dev.slipway.testkit.aws.eks;

import org.jspecify.annotations.NullMarked;
