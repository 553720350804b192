package dev.slipway.secrets.sync.remote;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.secrets.sync.source.Realm;
import java.util.Set;
import java.util.TreeSet;

/** The stores of the hub; those that name no class too, where nobody else would say that they are not served. */
final class HubRealm implements Realm {

    private final HubStores stores;
    private final boolean alone;

    HubRealm(HubStores stores, RemoteSecrets.Neighbours neighbours) {
        this.stores = stores;
        this.alone = neighbours == RemoteSecrets.Neighbours.NONE;
    }

    @Override
    public boolean has(KubeObject store) {
        String controller = store.text("spec", "controller").orElse("");
        return controller.equals(HubStores.CONTROLLER_CLASS) || controller.isEmpty() && alone;
    }

    @Override
    public boolean isAlone() {
        return alone;
    }

    @Override
    public boolean isWithdrawn(Ref store) {
        return stores.isWithdrawn(store);
    }

    @Override
    public String advice() {
        Set<String> offered = new TreeSet<>(stores.offered());
        return "; the hub offers this cluster "
                + (offered.isEmpty() ? "no stores" : "the ClusterSecretStores " + String.join(", ", offered))
                + " (spec.secretStores of its ClusterProfile)";
    }
}
