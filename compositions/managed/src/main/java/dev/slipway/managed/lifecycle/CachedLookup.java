package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.reference.Lookup;
import dev.slipway.runtime.watch.Watches;
import java.util.Collection;
import java.util.Optional;

/** Looks references up in the shared informers. */
record CachedLookup(Watches watches) implements Lookup {

    @Override
    public Optional<KubeObject> get(Ref ref) {
        return watches.cached(ref);
    }

    @Override
    public Collection<KubeObject> all(Gvk gvk) {
        return watches.cached(gvk);
    }
}
