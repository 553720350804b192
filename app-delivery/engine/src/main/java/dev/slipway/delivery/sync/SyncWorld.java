package dev.slipway.delivery.sync;

import dev.slipway.delivery.health.Health;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Optional;

/** What one pass of a sync sees; the same throughout the pass. */
public interface SyncWorld {

    Optional<KubeObject> live(Ref ref);

    /** Return the health of a live object, empty when its kind has no check. */
    Optional<Health> health(KubeObject live);

    boolean serves(Gvk gvk);

    /** Return whether a kind that is not served yet may be expected, although no definition in this sync makes it. */
    default boolean comes(Gvk gvk) {
        return false;
    }

    /** Return why the object must not be written or deleted at all. */
    Optional<String> refusal(KubeObject object);
}
