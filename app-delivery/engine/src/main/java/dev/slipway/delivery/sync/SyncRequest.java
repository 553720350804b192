package dev.slipway.delivery.sync;

import dev.slipway.delivery.sync.SyncOrder.Stamp;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is about.
 *
 * @param resources desired and live objects that are no hooks
 * @param hooks desired objects that are hooks
 * @param namespace where objects without a namespace live
 */
public record SyncRequest(
        List<Resource> resources, List<KubeObject> hooks, SyncSettings settings, String namespace, Stamp stamp) {

    public SyncRequest {
        resources = List.copyOf(resources);
        hooks = List.copyOf(hooks);
    }

    /**
     * One object: desired, live or both.
     *
     * @param modified whether applying it would change something
     */
    public record Resource(
            @Nullable KubeObject target, @Nullable KubeObject live, boolean modified) {}
}
