package dev.slipway.secrets.sync.push;

import dev.slipway.api.externalsecrets.PushMany;
import dev.slipway.api.externalsecrets.PushSecretSpec;
import dev.slipway.api.externalsecrets.PushStoreRef;
import dev.slipway.api.externalsecrets.StoreRef;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.store.WritableStore;
import dev.slipway.secrets.sync.source.StoreAccess;
import dev.slipway.secrets.sync.source.StoreLookup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds the stores that a PushSecret writes to, by name or by label, and writes. */
final class Destinations {

    private final Watches watches;
    private final StoreLookup lookup;
    private final Stores stores;

    Destinations(Watches watches, StoreLookup lookup, Stores stores) {
        this.watches = watches;
        this.lookup = lookup;
        this.stores = stores;
    }

    /** Return the stores, by what the status calls them: {@code Kind/name}. Those of other controllers are left out. */
    Map<String, Ref> of(PushSecretSpec spec, String namespace) {
        Map<String, Ref> found = new LinkedHashMap<>();
        for (PushStoreRef ref : spec.secretStoreRefs()) {
            meant(ref, namespace).forEach(store -> found.put(key(store), store));
        }
        found.values().removeIf(store -> lookup.isForeign(List.of(store)));
        return found;
    }

    static String key(Ref store) {
        return store.gvk().kind() + "/" + store.name();
    }

    private List<Ref> meant(PushStoreRef ref, String namespace) {
        if (ref.name() != null && !ref.name().isEmpty()) {
            return List.of(lookup.ref(new StoreRef(ref.kind(), ref.name()), namespace));
        }
        if (ref.labelSelector() == null) {
            throw new FaultException(Fault.INVALID, "every store needs a name or a labelSelector");
        }
        boolean cluster = "ClusterSecretStore".equals(ref.kind());
        Gvk kind = cluster ? Stores.CLUSTER_SECRET_STORE : Stores.SECRET_STORE;
        return watches.cached(kind).stream()
                .filter(store -> cluster || store.namespace().equals(namespace))
                .filter(store -> Labels.match(ref.labelSelector(), store.labels()))
                .map(KubeObject::ref)
                .sorted()
                .toList();
    }

    /** Return the entries of {@code dataTo} that mean a store. */
    List<PushMany> dataTo(PushSecretSpec spec, Ref store, String namespace) {
        return (spec.dataTo() == null ? List.<PushMany>of() : spec.dataTo())
                .stream()
                        .filter(many -> meant(storeRef(many), namespace).contains(store))
                        .toList();
    }

    private static PushStoreRef storeRef(PushMany many) {
        if (many.storeRef() == null) {
            throw new FaultException(Fault.INVALID, "every entry of dataTo needs a storeRef");
        }
        return many.storeRef();
    }

    /** Do something with a store that can be written to. */
    void with(Ref store, String namespace, Consumer<WritableStore> work) {
        new StoreAccess(stores, lookup.usable(store, namespace), namespace).with(opened -> {
            if (!(opened instanceof WritableStore writable)) {
                throw new FaultException(Fault.INVALID, "this kind of store cannot be written to");
            }
            work.accept(writable);
            return store;
        });
    }

    /** Return the store that the status calls so. */
    Ref named(String key, String namespace) {
        int slash = key.indexOf('/');
        return lookup.ref(new StoreRef(key.substring(0, Math.max(0, slash)), key.substring(slash + 1)), namespace);
    }
}
