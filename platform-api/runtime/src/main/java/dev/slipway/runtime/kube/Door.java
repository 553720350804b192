package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;

/**
 * The one way to an API server: every request of a {@link Kube} goes through its door. What stands in front of the real
 * one decides for all callers at once what is done, which is how a plan can run every pass and write nothing.
 */
public interface Door {

    /** Return the answer to a GET, or empty for 404. */
    Optional<KubeObject> find(String path);

    /** Send a request that writes. */
    KubeObject write(String method, String path, String contentType, Object body);
}
