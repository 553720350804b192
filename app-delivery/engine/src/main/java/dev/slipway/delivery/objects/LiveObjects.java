package dev.slipway.delivery.objects;

import dev.slipway.delivery.action.Impact;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import java.util.Optional;

/**
 * The objects of Applications where they are delivered to. Expected failures are
 * {@link dev.slipway.kernel.outcome.FaultException}s.
 */
public interface LiveObjects {

    /** Return those of an Application's objects that exist, in the order in which they are asked for. */
    List<KubeObject> read(Ref application, List<Ref> objects);

    /**
     * Write what an action wants, after all that is to be made was tried dry, and return what was written.
     *
     * @param actsAs the user that writes act as; empty for whoever has the connection
     */
    List<Ref> write(Ref application, List<Impact> impacts, Optional<String> actsAs);

    /** Return those in a cluster that can be reached. */
    static LiveObjects in(DestinationCluster cluster) {
        return new ReachedObjects(cluster);
    }
}
