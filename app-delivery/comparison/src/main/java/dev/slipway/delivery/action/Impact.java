package dev.slipway.delivery.action;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;

/**
 * What an action wants to have written.
 *
 * @param object as it is to be
 * @param patch a merge patch with what the script changed; empty for an object that is to be made
 */
public record Impact(Verb verb, KubeObject object, Map<String, Object> patch) {

    /** What is done. */
    public enum Verb {
        CREATE,
        PATCH
    }
}
