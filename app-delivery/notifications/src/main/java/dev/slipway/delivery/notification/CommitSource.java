package dev.slipway.delivery.notification;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;

/** Where messages learn about commits. */
@FunctionalInterface
public interface CommitSource {

    /** Return {@code Message}, {@code Author} and {@code Date} of a commit of the Application's repository. */
    Map<String, Object> of(KubeObject app, String revision);
}
