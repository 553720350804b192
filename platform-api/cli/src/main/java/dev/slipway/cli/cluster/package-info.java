/** Clusters of Cluster API as text: one line, or a tree of what belongs to one. Pure; may import the kernel. */
@NullMarked
package dev.slipway.cli.cluster;

import org.jspecify.annotations.NullMarked;
