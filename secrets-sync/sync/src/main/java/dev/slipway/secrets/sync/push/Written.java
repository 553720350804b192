package dev.slipway.secrets.sync.push;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.secrets.store.WritableStore.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What was written to which store: {@code status.syncedPushSecrets}, by {@code Kind/name} of stores, then by places. */
final class Written {

    private final Map<String, Map<String, Map<String, Object>>> stores = new TreeMap<>();

    /** Read what a status says. */
    static Written of(KubeObject pushSecret) {
        Written written = new Written();
        KubeObject status = KubeObject.of(pushSecret.map("status", "syncedPushSecrets"));
        for (String store : status.tree().keySet()) {
            for (String place : status.map(store).keySet()) {
                written.stores.computeIfAbsent(store, key -> new TreeMap<>()).put(place, status.map(store, place));
            }
        }
        return written;
    }

    void add(String store, Entry entry) {
        stores.computeIfAbsent(store, key -> new TreeMap<>()).put(entry.place().toString(), entry.shown());
    }

    boolean isEmpty() {
        return stores.isEmpty();
    }

    /** Return this with all of the other that this has not. */
    Written with(Written other) {
        Written both = new Written();
        other.stores.forEach((store, places) -> both.stores.put(store, new TreeMap<>(places)));
        stores.forEach((store, places) ->
                both.stores.computeIfAbsent(store, key -> new TreeMap<>()).putAll(places));
        return both;
    }

    /** Return what is in this and not in the other. */
    Written without(Written other) {
        Written rest = new Written();
        stores.forEach((store, places) -> places.forEach((place, shown) -> {
            if (!other.stores.getOrDefault(store, Map.of()).containsKey(place)) {
                rest.stores.computeIfAbsent(store, key -> new TreeMap<>()).put(place, shown);
            }
        }));
        return rest;
    }

    void forEach(BiConsumer<String, Place> action) {
        stores.forEach((store, places) -> places.values().forEach(shown -> {
            KubeObject remote = KubeObject.of(KubeObject.of(shown).map("match", "remoteRef"));
            action.accept(
                    store,
                    new Place(
                            remote.text("remoteKey").orElse(""),
                            remote.text("property").orElse("")));
        }));
    }

    Map<String, Object> tree() {
        return new LinkedHashMap<>(stores);
    }
}
