/**
 * Sets at work: one pass reads what generators ask for, makes, changes and deletes Applications, and says what came of it.
 * May import the other packages of this module.
 */
@NullMarked
package dev.slipway.delivery.appset.control;

import org.jspecify.annotations.NullMarked;
