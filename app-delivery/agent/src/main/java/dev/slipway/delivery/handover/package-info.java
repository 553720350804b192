/**
 * The hub's side of agents: Applications whose cluster has an agent are rendered and handed over instead of synced, and
 * what the agent reports becomes their status. May import the engine's entrance and the channel, not the agent.
 */
@NullMarked
package dev.slipway.delivery.handover;

import org.jspecify.annotations.NullMarked;
