/**
 * Cluster API's kinds from v1beta1 to v1beta2 and back, as trees. What v1beta1 cannot hold travels in an annotation and comes
 * back. Pure; imports the kernel and Go's text forms.
 */
@NullMarked
package dev.slipway.cluster.topology.conversion;

import org.jspecify.annotations.NullMarked;
