/** Kubernetes versions and the order in which a cluster goes through them. Pure; imports the kernel only. */
@NullMarked
package dev.slipway.cluster.topology.version;

import org.jspecify.annotations.NullMarked;
