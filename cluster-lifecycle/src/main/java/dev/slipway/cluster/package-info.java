/**
 * Clusters from claim to fleet member: Cluster API kinds, their providers, upgrades and bootstrap. Empty so far. May import
 * kernel, runtime and cloud; no other feature, no Spring.
 */
@NullMarked
package dev.slipway.cluster;

import org.jspecify.annotations.NullMarked;
