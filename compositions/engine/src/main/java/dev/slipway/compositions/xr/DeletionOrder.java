package dev.slipway.compositions.xr;

import dev.slipway.compositions.order.PartGraph;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Collection;
import java.util.List;

/** Says what may be deleted next: what nothing that remains depends on. Where they form a circle, everything may go. */
final class DeletionOrder {

    private DeletionOrder() {}

    static List<KubeObject> next(Collection<KubeObject> remaining) {
        try {
            return PartGraph.of(remaining).free();
        } catch (FaultException unreadable) {
            // An annotation that cannot be read must not keep anything from being deleted.
            return List.copyOf(remaining);
        }
    }
}
