/**
 * Secrets from stores to clusters and back: external, pushed, sealed and generated ones. Empty so far. May import kernel,
 * runtime and cloud; no other feature, no Spring.
 */
@NullMarked
package dev.slipway.secrets;

import org.jspecify.annotations.NullMarked;
