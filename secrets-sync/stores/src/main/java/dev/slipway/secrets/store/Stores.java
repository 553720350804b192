package dev.slipway.secrets.store;

import dev.slipway.api.externalsecrets.SecretStoreSpec;
import dev.slipway.api.externalsecrets.StoreProvider;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All stores that there are, opened when they are needed and kept for a while, so that ten thousand readers need one
 * login. Safe for threads.
 */
public final class Stores {

    public static final Gvk SECRET_STORE = Gvk.of("external-secrets.io/v1", "SecretStore");
    public static final Gvk CLUSTER_SECRET_STORE = Gvk.of("external-secrets.io/v1", "ClusterSecretStore");

    /** Credentials that were changed are seen after this long, or when the old ones are refused. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final int MOST = 1000;

    private final Kube kube;
    private final List<StoreFactory> factories;
    private final Clock clock;
    private final Map<Key, Opened> opened = new ConcurrentHashMap<>();

    /** A store as it is at one generation, for one namespace where that makes a difference. */
    private record Key(Ref ref, String uid, long generation, String caller) {}

    private record Opened(Store store, Instant until) {}

    public Stores(Kube kube, List<StoreFactory> factories, Clock clock) {
        this.kube = kube;
        this.factories = List.copyOf(factories);
        this.clock = clock;
    }

    /** Return the store of an object for whoever asks from that namespace. */
    public Store open(KubeObject object, String caller) {
        Key key = key(object, caller);
        Opened known = opened.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.store();
        }
        Store store = factory(object).open(provider(object), new References(kube, object.ref(), caller));
        makeRoom();
        opened.put(key, new Opened(store, clock.instant().plus(KEPT)));
        return store;
    }

    /** Open the store anew when it is needed next, because it refused what is known. */
    public void forget(KubeObject object, String caller) {
        opened.remove(key(object, caller));
    }

    /** Return what tells this store from others to those who share what was read: callers only where they matter. */
    public String identity(KubeObject object, String caller) {
        Key key = key(object, caller);
        return key.ref() + "@" + key.generation() + (key.caller().isEmpty() ? "" : " for " + key.caller());
    }

    /** Return whether whoever asks makes a difference. */
    public boolean isReferent(KubeObject object) {
        return object.namespace().isEmpty() && Referent.isIn(object.map("spec", "provider"));
    }

    /** Return what the peer calls what can be done with a store. */
    public String capabilities(KubeObject object) {
        return factory(object).isWritable() ? "ReadWrite" : "ReadOnly";
    }

    /** Return the fields that are set and have no effect yet. */
    public List<String> ignored(KubeObject object) {
        return factory(object).ignored(provider(object));
    }

    /** Return the name of the kind of store, such as {@code vault}. */
    public String kind(KubeObject object) {
        return object.map("spec", "provider").keySet().stream().findFirst().orElse("");
    }

    private void makeRoom() {
        if (opened.size() >= MOST) {
            opened.values().removeIf(entry -> clock.instant().isAfter(entry.until()));
        }
        if (opened.size() >= MOST) {
            opened.clear();
        }
    }

    private Key key(KubeObject object, String caller) {
        return new Key(object.ref(), object.uid(), object.generation(), isReferent(object) ? caller : "");
    }

    private StoreFactory factory(KubeObject object) {
        StoreProvider provider = provider(object);
        return factories.stream()
                .filter(factory -> factory.isFor(provider))
                .findFirst()
                .orElseThrow(() -> new FaultException(Fault.INVALID, unavailable(kind(object))));
    }

    private String unavailable(String kind) {
        String known = String.join(
                ", ", factories.stream().map(StoreFactory::name).sorted().toList());
        return "stores of the kind \"" + kind + "\" are not available; there are " + known;
    }

    private static StoreProvider provider(KubeObject object) {
        StoreProvider provider =
                Json.convert(object.map("spec"), SecretStoreSpec.class).provider();
        if (provider == null) {
            throw new FaultException(Fault.INVALID, "spec.provider has to say what the store is");
        }
        return provider;
    }
}
