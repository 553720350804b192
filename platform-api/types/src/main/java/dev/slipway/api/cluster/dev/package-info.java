/**
 * The kinds of Cluster API's provider for development: machines in memory, or in containers, which are accepted and
 * reported as not available. May import {@code cluster}, {@code meta} and {@code crd}.
 */
@NullMarked
package dev.slipway.api.cluster.dev;

import org.jspecify.annotations.NullMarked;
