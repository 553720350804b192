/**
 * Says of an object whether it does what it is there for, with the statuses and messages of Argo CD's built-in checks,
 * and rolls the answers up. Pure.
 */
@NullMarked
package dev.slipway.delivery.health;

import org.jspecify.annotations.NullMarked;
