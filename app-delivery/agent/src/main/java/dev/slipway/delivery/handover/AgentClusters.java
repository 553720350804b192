package dev.slipway.delivery.handover;

import java.util.Optional;

/** Which clusters have agents, from their cluster Secrets. Must not block: it is asked in every pass. */
@FunctionalInterface
public interface AgentClusters {

    /**
     * A cluster that an agent delivers to.
     *
     * @param rendersItself whether the agent renders, so that it needs access to the sources
     */
    record AgentCluster(String name, boolean rendersItself) {}

    /** Return the cluster that the destination means, if it has an agent; one of server and name is empty. */
    Optional<AgentCluster> find(String server, String name);
}
