package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Map;

/** What the lifecycle writes to an object beside its status. All return the object as it is then. */
interface ObjectWrites {

    /** Put the finalizer on if it is missing, and set these annotations, in one write or in none. */
    KubeObject begin(KubeObject object, Map<String, String> annotations);

    /** Set these annotations and leave the others alone. */
    KubeObject annotate(Ref ref, Map<String, String> annotations);

    /** Apply the fields of a patch as this field manager. */
    KubeObject apply(KubeObject patch, String fieldManager);
}
