package dev.slipway.managed.secret;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who read what in its last passes, so that a change of the one wakes the other. Losing it costs a poll interval. */
public final class Uses {

    private final Map<Key, Set<Ref>> users = new ConcurrentHashMap<>();

    private record Key(String group, String kind, String namespace, String name) {
        static Key of(Ref ref) {
            return new Key(ref.gvk().group(), ref.gvk().kind(), ref.namespace(), ref.name());
        }
    }

    public void note(Ref used, Ref user) {
        users.computeIfAbsent(Key.of(used), key -> ConcurrentHashMap.newKeySet())
                .add(user);
    }

    /** Forget a user that has gone. */
    public void forget(Ref user) {
        users.values().forEach(set -> set.remove(user));
        users.values().removeIf(Set::isEmpty);
    }

    /** Return who used the object. */
    public Set<Ref> of(KubeObject used) {
        return Set.copyOf(users.getOrDefault(Key.of(used.ref()), Set.of()));
    }
}
