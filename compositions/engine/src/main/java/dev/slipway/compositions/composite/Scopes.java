package dev.slipway.compositions.composite;

import dev.slipway.kernel.object.Gvk;
import java.util.Optional;

/** Says whether a kind lives in namespaces; empty where that is not known, as when rendering without a cluster. */
@FunctionalInterface
public interface Scopes {

    Optional<Boolean> namespaced(Gvk gvk);

    static Scopes unknown() {
        return gvk -> Optional.empty();
    }
}
