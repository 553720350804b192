/**
 * The inline patches of a ClusterClass: which templates a patch selects, whether it is enabled, what values it writes, and
 * JSON patch itself. Pure; imports the kernel and the template engine.
 */
@NullMarked
package dev.slipway.cluster.topology.patch;

import org.jspecify.annotations.NullMarked;
