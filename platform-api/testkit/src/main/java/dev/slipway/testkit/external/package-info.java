/**
 * The contract that every adapter of an external resource passes, with crash points between all steps. Knows no provider.
 */
@NullMarked
package dev.slipway.testkit.external;

import org.jspecify.annotations.NullMarked;
