/**
 * The hub's end: the port that agents dial, who is connected, and the resources that each may have. A feature offers
 * resources of its kind by a {@link dev.slipway.delivery.channel.hub.ResourceProvider}. An agent is whom its certificate
 * says, and sees what providers answer for that cluster, nothing else.
 */
@NullMarked
package dev.slipway.delivery.channel.hub;

import org.jspecify.annotations.NullMarked;
