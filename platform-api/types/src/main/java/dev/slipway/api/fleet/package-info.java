/**
 * The kinds by which clusters become members of the fleet: what every cluster gets, and how far each has come. Records
 * only; may import nothing but Jackson and CRD annotations and {@code meta} beside this package.
 */
@NullMarked
package dev.slipway.api.fleet;

import org.jspecify.annotations.NullMarked;
