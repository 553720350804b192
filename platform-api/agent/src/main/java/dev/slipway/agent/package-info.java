/**
 * The program {@code slipway-agent}: what runs in a workload cluster, put together. Features know nothing of each other; this
 * brings those together that an agent needs, as the server does at the hub. May import features, holds no logic of theirs.
 */
@NullMarked
package dev.slipway.agent;

import org.jspecify.annotations.NullMarked;
