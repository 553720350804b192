/**
 * Temporal's own development server, for crash-safe runs of the local platform and for tests that kill it. Imports
 * {@code local.tool} and {@code local.process}.
 */
@NullMarked
package dev.slipway.local.temporal;

import org.jspecify.annotations.NullMarked;
