package dev.slipway.delivery.diff;

import dev.slipway.kernel.object.KubeObject;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison found.
 *
 * @param modified whether an apply would change something
 * @param live the live object in the form in which it was compared, null when there is none
 * @param predicted the live object after an apply, null when Git does not have the object
 */
public record Difference(
        boolean modified,
        @Nullable KubeObject live,
        @Nullable KubeObject predicted) {

    /** Return what is found where Git has an object that the cluster does not have. */
    static Difference created(KubeObject target) {
        return new Difference(true, null, target);
    }
}
