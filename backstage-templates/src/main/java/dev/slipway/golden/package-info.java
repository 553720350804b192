/**
 * Golden paths: templates that open the pull request with the claim. Empty so far. May import kernel and runtime; no other
 * feature, no Spring.
 */
@NullMarked
package dev.slipway.golden;

import org.jspecify.annotations.NullMarked;
