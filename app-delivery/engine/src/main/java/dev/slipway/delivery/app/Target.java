package dev.slipway.delivery.app;

import dev.slipway.delivery.source.Origin;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;

/**
 * An object as it should be in the cluster.
 *
 * @param served whether the cluster serves its kind already
 */
record Target(KubeObject object, Origin origin, boolean served) {

    Ref ref() {
        return object.ref();
    }
}
