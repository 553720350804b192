/** Variables of ClusterClasses and their values in Clusters: definitions checked, values defaulted and validated. Pure. */
@NullMarked
package dev.slipway.cluster.topology.variable;

import org.jspecify.annotations.NullMarked;
