package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Map;

/** What the lifecycle writes to an object beside its status. Both return the object as it is then. */
interface ObjectWrites {

    /** Set these annotations and leave the others alone. */
    KubeObject annotate(Ref ref, Map<String, String> annotations);

    /** Apply the fields of a patch as this field manager. */
    KubeObject apply(KubeObject patch, String fieldManager);
}
