package dev.slipway.delivery.app;

import dev.slipway.delivery.sync.Hooks;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One object of an Application as it was compared: desired, live or both.
 *
 * @param inSync whether nothing has to be done for it
 * @param note why it cannot be compared or must wait; empty where there is nothing to say
 */
record Item(Ref ref, @Nullable Target target, @Nullable KubeObject live, boolean inSync, String note) {

    /** Return whether Git no longer has the object, but the cluster does. */
    boolean isExtra() {
        return target == null;
    }

    /** Return whether the object is a hook, which belongs to a sync and not to the state that is compared. */
    boolean isHook() {
        return Hooks.isHook(object());
    }

    /** Return the live object, else the desired one. */
    KubeObject object() {
        KubeObject there = live;
        return there == null
                ? Objects.requireNonNull(target, "an item is desired or live").object()
                : there;
    }
}
