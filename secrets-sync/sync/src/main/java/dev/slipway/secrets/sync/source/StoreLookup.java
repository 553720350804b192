package dev.slipway.secrets.sync.source;

import com.google.re2j.Pattern;
import dev.slipway.api.externalsecrets.RetrySettings;
import dev.slipway.api.externalsecrets.StoreCondition;
import dev.slipway.api.externalsecrets.StoreRef;
import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.sync.contract.Digests;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.sync.demand.Retries;
import dev.slipway.secrets.sync.demand.SyncedVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the store that a reference means, if it may be used from there. */
public final class StoreLookup {

    private static final String CLUSTER = "ClusterSecretStore";

    private final Watches watches;
    private final Realm realm;

    /** {@code realm}: other stores belong to somebody else. */
    public StoreLookup(Watches watches, Realm realm) {
        this.watches = watches;
        this.realm = realm;
    }

    /** Return the object that a reference from that namespace means. */
    public Ref ref(StoreRef store, String namespace) {
        String name = store.name() == null ? "" : store.name();
        return CLUSTER.equals(store.kind())
                ? new Ref(Stores.CLUSTER_SECRET_STORE, "", name)
                : new Ref(Stores.SECRET_STORE, namespace, name);
    }

    /** Return whether somebody else looks after what refers to these stores: to one of theirs, or to none of ours. */
    public boolean isForeign(Collection<Ref> references) {
        List<KubeObject> stores = references.stream()
                .flatMap(store -> watches.cached(store).stream())
                .toList();
        return stores.stream().anyMatch(this::isForeign) || stores.isEmpty() && !realm.isAlone();
    }

    /** Return whether another controller looks after the store. */
    public boolean isForeign(KubeObject store) {
        return !realm.has(store);
    }

    /** Return whether the store was offered and is no more. */
    public boolean isWithdrawn(Ref store) {
        return realm.isWithdrawn(store);
    }

    /** Return a store that can be used; why it cannot is a fault. */
    public KubeObject usable(Ref ref, String namespace) {
        KubeObject store = watches.cached(ref)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, name(ref) + " does not exist" + realm.advice()));
        if (!permits(store, namespace)) {
            throw new FaultException(
                    Fault.DENIED,
                    "using cluster store \"" + ref.name() + "\" is not allowed from namespace \"" + namespace
                            + "\": denied by spec.condition");
        }
        Optional<Condition> ready = store.condition(Keys.READY);
        if (ready.filter(Condition::isFalse).isPresent()) {
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    name(ref) + " is not ready since " + ready.get().lastTransitionTime() + ": "
                            + ready.get().message());
        }
        return store;
    }

    /** Return how the first of these stores that has an opinion wants to be asked again after a failure. */
    public Optional<Retries.Settings> retries(Collection<Ref> references) {
        return references.stream()
                .flatMap(store -> watches.cached(store).stream())
                .flatMap(store -> store.at("spec", "retrySettings").stream())
                .flatMap(settings -> Retries.Settings.of(Json.convert(settings, RetrySettings.class)).stream())
                .findFirst();
    }

    /** Return what names the requests that these stores carry, to have everything over them synchronised; empty for none. */
    public String request(Collection<Ref> references) {
        return references.stream()
                .flatMap(store -> watches.cached(store).stream())
                .map(SyncedVersion::request)
                .filter(request -> !request.isEmpty())
                .reduce((one, other) -> Digests.of(one + other))
                .orElse("");
    }

    private static String name(Ref ref) {
        return ref.gvk().kind() + " \"" + ref.name() + "\"";
    }

    private boolean permits(KubeObject store, String namespace) {
        List<Object> conditions = store.list("spec", "conditions");
        return !store.namespace().isEmpty()
                || conditions.isEmpty()
                || conditions.stream()
                        .map(condition -> Json.convert(condition, StoreCondition.class))
                        .anyMatch(condition -> matches(condition, namespace));
    }

    private boolean matches(StoreCondition condition, String namespace) {
        boolean named = condition.namespaces() != null && condition.namespaces().contains(namespace);
        boolean patterned = condition.namespaceRegexes() != null
                && condition.namespaceRegexes().stream()
                        .anyMatch(regex ->
                                Pattern.compile(regex).matcher(namespace).find());
        return named
                || patterned
                || condition.namespaceSelector() != null
                        && watches.cached(new Ref(Keys.NAMESPACE, "", namespace))
                                .filter(object -> Labels.match(condition.namespaceSelector(), object.labels()))
                                .isPresent();
    }
}
