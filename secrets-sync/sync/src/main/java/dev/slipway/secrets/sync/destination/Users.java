package dev.slipway.secrets.sync.destination;

import dev.slipway.kernel.object.Ref;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which ExternalSecrets write to which Secrets. Safe for threads. */
final class Users {

    private final Map<Ref, Set<Ref>> byTarget = new ConcurrentHashMap<>();
    private final Map<Ref, Set<Ref>> byUser = new ConcurrentHashMap<>();

    void add(Ref target, Ref user) {
        byTarget.compute(target, (same, some) -> added(some, user));
        byUser.compute(user, (same, some) -> added(some, target));
    }

    private static Set<Ref> added(@Nullable Set<Ref> some, Ref one) {
        Set<Ref> all = some == null ? ConcurrentHashMap.newKeySet() : some;
        all.add(one);
        return all;
    }

    Set<Ref> of(Ref target) {
        return byTarget.getOrDefault(target, Set.of());
    }

    /** Forget a user; returns what it wrote to. */
    Set<Ref> forget(Ref user) {
        Set<Ref> targets = byUser.remove(user);
        if (targets == null) {
            return Set.of();
        }
        targets.forEach(target -> byTarget.computeIfPresent(target, (same, some) -> {
            some.remove(user);
            return some.isEmpty() ? null : some;
        }));
        return targets;
    }
}
