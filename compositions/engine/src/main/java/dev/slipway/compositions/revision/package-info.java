/**
 * Revisions of compositions: each state that a composition had is kept, composite resources point at one of them, and
 * which one follows from their update policy. May not import what composes.
 */
@NullMarked
package dev.slipway.compositions.revision;

import org.jspecify.annotations.NullMarked;
