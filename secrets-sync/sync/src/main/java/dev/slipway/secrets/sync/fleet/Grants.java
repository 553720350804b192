package dev.slipway.secrets.sync.fleet;

import dev.slipway.api.fleet.ClusterProfileSpec;
import dev.slipway.api.fleet.ClusterProfileSpec.HubStore;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.sync.message.StoreOffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which stores of the hub a cluster may use: those that its ClusterProfile names. The cluster stands for the namespace of
 * its Cluster, so a SecretStore is one of there, and conditions of a ClusterSecretStore are about that namespace.
 */
final class Grants {

    static final Gvk PROFILE = Gvk.of("slipway.dev/v1alpha1", "ClusterProfile");
    static final Gvk BOOTSTRAP = Gvk.of("slipway.dev/v1alpha1", "ClusterBootstrap");

    private final Watches watches;

    Grants(Watches watches) {
        this.watches = watches;
    }

    /** Return the namespace of the Cluster; namespaces have no dots. */
    static String namespace(String cluster) {
        return cluster.substring(0, Math.max(0, cluster.indexOf('.')));
    }

    static Ref bootstrap(String cluster) {
        return new Ref(BOOTSTRAP, namespace(cluster), cluster.substring(cluster.indexOf('.') + 1));
    }

    /** Return the grants by the cluster's names for them; none for a cluster that no profile serves. */
    Map<String, Grant> of(String cluster) {
        if (namespace(cluster).isEmpty()) {
            return Map.of();
        }
        return watches.cached(bootstrap(cluster))
                .filter(bootstrap -> !bootstrap.isDeleting())
                .flatMap(bootstrap -> bootstrap.text("spec", "profile"))
                .flatMap(profile -> watches.cached(new Ref(PROFILE, "", profile)))
                .map(profile -> of(profile, namespace(cluster)))
                .orElse(Map.of());
    }

    private static Map<String, Grant> of(KubeObject profile, String namespace) {
        Map<String, Grant> grants = new LinkedHashMap<>();
        for (ClusterProfileSpec.SecretStore store : stores(profile)) {
            HubStore hub = store.fromHub();
            if (hub != null) {
                grants.put(store.name(), grant(store.name(), hub, namespace));
            }
        }
        return grants;
    }

    private static List<ClusterProfileSpec.SecretStore> stores(KubeObject profile) {
        try {
            var stores =
                    Json.convert(profile.map("spec"), ClusterProfileSpec.class).secretStores();
            return stores == null ? List.of() : stores;
        } catch (FaultException unreadable) {
            return List.of();
        }
    }

    private static Grant grant(String name, HubStore hub, String namespace) {
        List<Map<String, Object>> conditions = Optional.ofNullable(hub.conditions()).orElse(List.of()).stream()
                .map(condition -> Json.tree((Object) condition))
                .toList();
        return new Grant(
                name, store(hub, namespace), hub.keys() == null ? List.of() : hub.keys(), new StoreOffer(conditions));
    }

    private static Ref store(HubStore hub, String namespace) {
        String name = hub.name() == null ? "" : hub.name();
        String kind = hub.kind() == null ? Stores.SECRET_STORE.kind() : hub.kind();
        return switch (kind) {
            case "ClusterSecretStore" -> new Ref(Stores.CLUSTER_SECRET_STORE, "", name);
            case "ConnectionSecrets" -> new Ref(Grant.CONNECTION_SECRETS, namespace, "connection-secrets");
            default -> new Ref(Stores.SECRET_STORE, namespace, name);
        };
    }
}
