/**
 * What all kinds of Google Cloud resources have in common besides what {@code dev.slipway.declared} does for the kinds of
 * every cloud: the client, project and region, how upstream's names become Google's, operations that are under way, and
 * the members of policies. May import {@code account}; knows no service.
 */
@NullMarked
package dev.slipway.provider.gcp.resource;

import org.jspecify.annotations.NullMarked;
