package dev.slipway.compositions.composite;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;

/**
 * A composed resource as it shall be.
 *
 * @param resourceName its name in the composition
 * @param desired the object, ready to be applied
 */
public record Composed(String resourceName, KubeObject desired, boolean ready) {

    public Ref ref() {
        return desired.ref();
    }
}
