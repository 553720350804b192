/**
 * The part of the language expr that conditions of triggers are written in. Pure: clock and functions are given. May import
 * nothing of this module.
 */
@NullMarked
package dev.slipway.delivery.notification.expr;

import org.jspecify.annotations.NullMarked;
