package dev.slipway.portal.trace;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import java.util.Optional;

/** The objects of one cluster, as a trace reads them. */
public interface LiveObjects {

    Optional<KubeObject> get(Ref ref);

    /** Return all objects of a kind, of every namespace. */
    List<KubeObject> list(Gvk gvk);

    /** Return what the cluster serves, the preferred version of a kind first. */
    List<ServedKind> kinds();

    /** Return whether the kind lives in namespaces; one that is not served does not. */
    default boolean isNamespaced(Gvk gvk) {
        return kinds().stream().anyMatch(kind -> kind.gvk().equals(gvk) && kind.namespaced());
    }
}
