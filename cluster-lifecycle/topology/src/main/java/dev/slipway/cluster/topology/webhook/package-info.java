/**
 * Answers the API server's requests to convert objects between versions, and to give Clusters their defaults. Reads the schemas that come with this module; how
 * requests arrive is the caller's business.
 */
@NullMarked
package dev.slipway.cluster.topology.webhook;

import org.jspecify.annotations.NullMarked;
