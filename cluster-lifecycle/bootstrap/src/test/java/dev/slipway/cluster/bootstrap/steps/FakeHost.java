package dev.slipway.cluster.bootstrap.steps;

import dev.slipway.kernel.fleet.AgentHost;
import dev.slipway.kernel.fleet.FleetMembers;
import dev.slipway.kernel.object.KubeObject;

/** A machine that could run agents. */
public final class FakeHost implements AgentHost {

    public boolean hosts = true;
    public boolean running;
    public int started;
    public int stopped;

    @Override
    public boolean hosts(KubeObject cluster) {
        return hosts;
    }

    @Override
    public boolean isRunning(KubeObject cluster) {
        return running;
    }

    @Override
    public void run(KubeObject cluster, String member, FleetMembers.Invitation invitation) {
        started++;
    }

    @Override
    public void stop(KubeObject cluster) {
        stopped++;
    }
}
