package dev.slipway.secrets.sync.fleet;

import dev.slipway.secrets.sync.message.Demand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What every cluster asks for. Safe for threads. */
final class Ledger {

    private static final int SHOWN = 10;

    private final Map<String, Map<String, Item>> clusters = new ConcurrentHashMap<>();

    /** Something to do with an item. */
    @FunctionalInterface
    interface Visitor {
        void visit(String cluster, String id, Item item);
    }

    /** Take all that a cluster asks for now; returns what it asks for no more. */
    List<String> ask(String cluster, Map<String, Demand> demands) {
        Map<String, Item> items = clusters.computeIfAbsent(cluster, name -> new ConcurrentHashMap<>());
        List<String> gone =
                items.keySet().stream().filter(id -> !demands.containsKey(id)).toList();
        items.keySet().removeAll(Set.copyOf(gone));
        demands.forEach((id, demand) ->
                items.computeIfAbsent(id, fresh -> new Item(demand)).ask(demand));
        return gone;
    }

    Optional<Item> find(String cluster, String id) {
        return Optional.ofNullable(clusters.getOrDefault(cluster, Map.of()).get(id));
    }

    Map<String, Item> of(String cluster) {
        return clusters.getOrDefault(cluster, Map.of());
    }

    void forEach(Visitor visitor) {
        clusters.forEach((cluster, items) -> items.forEach((id, item) -> visitor.visit(cluster, id, item)));
    }

    ClusterSecrets state(String cluster) {
        Map<String, Item> items = of(cluster);
        List<Instant> behind = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        items.values().forEach(item -> {
            item.behindSince().ifPresent(behind::add);
            item.refusal().ifPresent(why -> refused.add(item.demand().wish() + ": " + why));
        });
        return new ClusterSecrets(
                items.size(),
                behind.size(),
                behind.stream().min(Instant::compareTo),
                refused.stream().sorted().limit(SHOWN).toList());
    }
}
