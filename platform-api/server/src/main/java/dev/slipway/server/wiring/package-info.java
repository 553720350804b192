/**
 * Puts the parts together: explicit configuration classes, one per concern.
 */
@NullMarked
package dev.slipway.server.wiring;

import org.jspecify.annotations.NullMarked;
