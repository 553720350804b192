package dev.slipway.secrets.sync.fleet;

import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.sync.message.Demand;
import dev.slipway.secrets.sync.source.Reads;
import dev.slipway.secrets.sync.source.StoreAccess;
import dev.slipway.secrets.sync.source.StoreLookup;
import java.util.Map;
import java.util.Optional;

/** Reads what a cluster asks for, if it may have it; the call is shared with everybody else on the hub. */
final class Answering {

    private final Grants grants;
    private final StoreLookup lookup;
    private final Stores stores;
    private final Reads reads;
    private final ConnectionSecrets connections;

    Answering(Grants grants, StoreLookup lookup, Stores stores, Reads reads, ConnectionSecrets connections) {
        this.grants = grants;
        this.lookup = lookup;
        this.stores = stores;
        this.reads = reads;
        this.connections = connections;
    }

    Optional<StoredSecret> answer(String cluster, Demand demand, Reads.Asker asker) {
        Map<String, Grant> all = grants.of(cluster);
        Grant grant = all.get(demand.store());
        if (grant == null) {
            throw new FaultException(
                    Fault.DENIED,
                    "the hub lets cluster \"" + cluster + "\" use no store \"" + demand.store() + "\""
                            + (all.isEmpty() ? "" : ", only " + String.join(", ", all.keySet()))
                            + ". spec.secretStores of its ClusterProfile says which it may use");
        }
        if (!grant.permits(demand.wish())) {
            throw new FaultException(
                    Fault.DENIED,
                    "cluster \"" + cluster + "\" may not read " + demand.wish() + " of store \"" + demand.store()
                            + "\": fromHub.keys of its ClusterProfile says which keys it may");
        }
        return grant.visible(demand.wish(), read(cluster, grant, demand, asker));
    }

    private Optional<StoredSecret> read(String cluster, Grant grant, Demand demand, Reads.Asker asker) {
        if (grant.isOfConnectionSecrets()) {
            return connections.answer(grant.store().namespace(), demand.wish());
        }
        Ref store = grant.store();
        String namespace = Grants.namespace(cluster);
        StoreAccess access = new StoreAccess(stores, lookup.usable(store, namespace), namespace);
        return reads.read(
                new Reads.Question(store, access.identity(), demand.wish(), demand.interval()),
                asker,
                () -> access.with(opened -> opened.answer(demand.wish())));
    }
}
