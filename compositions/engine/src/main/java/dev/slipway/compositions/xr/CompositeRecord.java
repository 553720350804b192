package dev.slipway.compositions.xr;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.composite.Machinery;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.plan.MergePatch;
import dev.slipway.runtime.controller.FirstWrite;
import dev.slipway.runtime.kube.Kube;
import java.util.List;
import java.util.Map;

/**
 * Writes what a composite resource records beside its status, before anything is made by it: the finalizer, the chosen
 * composition, and the references to what it is composed of. One request, and none when all of it is there.
 */
final class CompositeRecord {

    private final FirstWrite writes;

    CompositeRecord(Kube kube) {
        this.writes = new FirstWrite(kube, Keys.COMPOSITE_FINALIZER);
    }

    /** Record a choice and references, and return the object as it is then; {@code live} is what the cluster holds. */
    KubeObject write(KubeObject live, KubeObject chosen, Machinery machinery, List<Map<String, Object>> refs) {
        return write(live, machinery.with(chosen, refs, "resourceRefs"));
    }

    /** Record a choice alone, because nothing could be composed by it. */
    KubeObject write(KubeObject live, KubeObject chosen) {
        Map<String, Object> change = MergePatch.between(live.map("spec"), chosen.map("spec"));
        if (change.isEmpty() && writes.isDone(live)) {
            return live;
        }
        return writes.merge(live, change.isEmpty() ? Map.of() : Map.of("spec", change));
    }
}
