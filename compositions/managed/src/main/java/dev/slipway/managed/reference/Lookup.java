package dev.slipway.managed.reference;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Collection;
import java.util.Optional;

/** Reads objects that others refer to. */
public interface Lookup {

    Optional<KubeObject> get(Ref ref);

    Collection<KubeObject> all(Gvk gvk);
}
