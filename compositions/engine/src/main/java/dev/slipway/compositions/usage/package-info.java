/**
 * Protection of what is in use: a usage holds off the deletion of an object as long as something uses it or a reason is
 * given. May not import what composes.
 */
@NullMarked
package dev.slipway.compositions.usage;

import org.jspecify.annotations.NullMarked;
