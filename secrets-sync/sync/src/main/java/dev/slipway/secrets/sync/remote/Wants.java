package dev.slipway.secrets.sync.remote;

import dev.slipway.kernel.object.Ref;
import dev.slipway.secrets.sync.message.Demand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who wants what. While somebody asks, what it wanted before is kept: only when it has got everything is the rest let go. Safe
 * for threads.
 */
final class Wants {

    private final Map<String, Demand> demands = new HashMap<>();
    private final Map<String, Set<Ref>> users = new HashMap<>();
    private final Map<Ref, Set<String>> asked = new HashMap<>();

    synchronized void begin(Ref user) {
        asked.put(user, new HashSet<>());
    }

    /** Note what somebody wants; returns whether the hub has to be told of it. */
    synchronized boolean add(Ref user, String id, Demand demand) {
        asked.computeIfAbsent(user, key -> new HashSet<>()).add(id);
        users.computeIfAbsent(id, key -> new HashSet<>()).add(user);
        Demand before = demands.get(id);
        if (before != null && (demand.mark().isEmpty() || demand.mark().equals(before.mark()))) {
            return false;
        }
        demands.put(id, demand);
        return true;
    }

    /** Let go what somebody wanted before it asked the last time; returns whether nobody else wants some of that. */
    synchronized boolean settle(Ref user) {
        Set<String> wanted = asked.getOrDefault(user, Set.of());
        return release(user, wanted);
    }

    synchronized boolean forget(Ref user) {
        asked.remove(user);
        return release(user, Set.of());
    }

    private boolean release(Ref user, Set<String> except) {
        users.forEach((id, some) -> {
            if (!except.contains(id)) {
                some.remove(user);
            }
        });
        users.values().removeIf(Set::isEmpty);
        return demands.keySet().retainAll(users.keySet());
    }

    synchronized Set<String> of(Ref user) {
        return Set.copyOf(asked.getOrDefault(user, Set.of()));
    }

    synchronized Set<Ref> users(String id) {
        return Set.copyOf(users.getOrDefault(id, Set.of()));
    }

    synchronized Set<String> ids() {
        return Set.copyOf(demands.keySet());
    }

    synchronized List<Demand> demands() {
        return new ArrayList<>(demands.values());
    }

    synchronized List<String> ofStore(String store) {
        return demands.entrySet().stream()
                .filter(entry -> entry.getValue().store().equals(store))
                .map(Map.Entry::getKey)
                .toList();
    }
}
