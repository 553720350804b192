/**
 * Decisions of a sync: in which order objects are applied and pruned, what an object's sync options ask for, and when a
 * failed operation is tried again. Rules are those of Argo CD's sync engine. Pure.
 */
@NullMarked
package dev.slipway.delivery.sync;

import org.jspecify.annotations.NullMarked;
