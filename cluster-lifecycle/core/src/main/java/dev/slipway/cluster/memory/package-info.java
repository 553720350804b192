/**
 * A provider that runs machines in memory: clusters, machines, pools, and an API server of their own that holds nodes and
 * whatever is applied there. It answers what the core asks and runs nothing. May import {@code contract}, kernel and
 * runtime.
 */
@NullMarked
package dev.slipway.cluster.memory;

import org.jspecify.annotations.NullMarked;
