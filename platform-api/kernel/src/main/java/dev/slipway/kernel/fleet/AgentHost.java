package dev.slipway.kernel.fleet;

import dev.slipway.kernel.object.KubeObject;

/** Whoever can run the agent of a cluster. Every call is quick, may be repeated, and fails by a FaultException. */
public interface AgentHost {

    /** Return whether this one runs the agent of that Cluster. */
    boolean hosts(KubeObject cluster);

    /** Return whether the agent runs or will by itself, so that only its coming is waited for. */
    boolean isRunning(KubeObject cluster);

    /** Have the agent run with this invitation, in place of one that it got before. */
    void run(KubeObject cluster, String member, FleetMembers.Invitation invitation);

    /** End the agent; absence is success. */
    void stop(KubeObject cluster);
}
