/**
 * The journal on PostgreSQL, and a bounded one in memory for a server without a database. Appending hands an entry to a
 * queue and returns; one thread writes. May not import other packages of the runtime than metrics; no Spring, no
 * Kubernetes client.
 */
@NullMarked
package dev.slipway.runtime.journal;

import org.jspecify.annotations.NullMarked;
