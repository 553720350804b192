/** Reading and changing JSON trees by path. Pure; imports the kernel only. */
@NullMarked
package dev.slipway.cluster.topology.tree;

import org.jspecify.annotations.NullMarked;
