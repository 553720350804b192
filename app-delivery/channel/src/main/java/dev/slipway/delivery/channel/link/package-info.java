/**
 * The agent's end: enrolment, the stream to the hub that is kept for ever, certificates that are renewed in time. A feature
 * hears of the resources of its kind by a {@link dev.slipway.delivery.channel.link.Subscriber}. May not import the hub's
 * end.
 */
@NullMarked
package dev.slipway.delivery.channel.link;

import org.jspecify.annotations.NullMarked;
