package dev.slipway.delivery.agent;

import dev.slipway.kernel.fleet.HubResource;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Something that an agent does besides delivering: controllers on its cluster, and what they have of the hub. */
public interface AgentPart extends AutoCloseable {

    /**
     * The cluster that the part works on.
     *
     * @param wake has an object looked at soon
     */
    record Ground(Kube kube, Watches watches, Clock clock, Consumer<Ref> wake) {}

    /** Makes the part; the first thing that is done with the cluster. */
    @FunctionalInterface
    interface Factory {
        AgentPart on(Ground ground);
    }

    /** Make its kinds known to the cluster, if they are not, and return the controllers to start. */
    List<ControllerSpec> prepare();

    /** Return what has to hear of the hub's resources. */
    List<HubResource> resources();

    /** Ask the hub by this line from now on. */
    void open(HubResource.Line line);

    @Override
    void close();
}
