package dev.slipway.provider.gcp.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Some creations show nothing before their operation ends, and nothing at all if it ends with an error. So this process
 * remembers the operation of each owner until it has ended; losing the memory costs asking for the creation once more,
 * which Google refuses as long as the first goes on. Safe for use by many threads.
 */
public final class Operations {

    private static final int KEPT = 10_000;

    private final Map<String, String> byOwner = new LinkedHashMap<>();

    public synchronized void note(String ownerUid, String operation) {
        byOwner.put(ownerUid, operation);
        if (byOwner.size() > KEPT) {
            byOwner.remove(byOwner.keySet().iterator().next());
        }
    }

    public synchronized Optional<String> of(String ownerUid) {
        return Optional.ofNullable(byOwner.get(ownerUid));
    }

    public synchronized void forget(String ownerUid) {
        byOwner.remove(ownerUid);
    }
}
