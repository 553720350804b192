/**
 * Kinds of tofu-controller ({@code infra.contrib.fluxcd.io}), with its fields, and the policies over their plans, which are
 * Slipway's own. Records only; imports what every package of types may.
 */
@NullMarked
package dev.slipway.api.terraform;

import org.jspecify.annotations.NullMarked;
