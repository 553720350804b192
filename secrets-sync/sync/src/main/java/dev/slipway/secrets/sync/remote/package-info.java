/**
 * The end of secrets in a cluster with an agent: its ExternalSecrets read from stores of the hub, by what the hub sends. May
 * import {@code source}, {@code message} and stores.
 */
@NullMarked
package dev.slipway.secrets.sync.remote;

import org.jspecify.annotations.NullMarked;
