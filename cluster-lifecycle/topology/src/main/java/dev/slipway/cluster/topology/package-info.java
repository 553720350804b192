/**
 * ClusterClasses and managed topologies. Packages below are pure except for {@code controller} and
 * {@code webhook}. May import the contract of the core, kernel, runtime, expression and template; no other feature, no
 * Spring.
 */
@NullMarked
package dev.slipway.cluster.topology;

import org.jspecify.annotations.NullMarked;
