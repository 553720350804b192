/**
 * Crossplane's NopResource: a managed resource without anything outside, for tests of compositions and for environments in
 * which nothing should be made. May import what managed resources may; nothing that reads or writes.
 */
@NullMarked
package dev.slipway.provider.nop;

import org.jspecify.annotations.NullMarked;
