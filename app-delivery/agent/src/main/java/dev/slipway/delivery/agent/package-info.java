/**
 * The agent: the delivery engine in a workload cluster, fed by a hub. What the hub hands over is kept in the cluster itself,
 * as Applications and Secrets, so that an agent that is started while the hub is away goes on as before. May import the
 * engine's entrance, the channel's agent side and the messages; not the hub's side.
 */
@NullMarked
package dev.slipway.delivery.agent;

import org.jspecify.annotations.NullMarked;
