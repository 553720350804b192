/**
 * Tells people of what happens to Applications, configured as Argo CD's notifications are. Decides which messages are due,
 * has them sent once each, and remembers that on the Application. May import {@code config}, {@code expr} and {@code send}.
 */
@NullMarked
package dev.slipway.delivery.notification;

import org.jspecify.annotations.NullMarked;
