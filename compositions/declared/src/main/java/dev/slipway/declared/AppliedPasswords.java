package dev.slipway.declared;

import dev.slipway.kernel.secret.Redacted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A cloud never tells a password, so this process remembers which one it has set for whom, until the connection secret holds
 * it too. Losing the memory costs setting the same password once more. Safe for use by many threads.
 */
public final class AppliedPasswords {

    private static final int KEPT = 10_000;

    private final Map<String, Redacted<String>> byOwner = new LinkedHashMap<>();

    /** Return whether the wanted password differs from the one that was set last, as far as is known. */
    public synchronized boolean differs(
            String ownerUid, Optional<Redacted<String>> wanted, Optional<Redacted<String>> published) {
        Optional<Redacted<String>> last =
                Optional.ofNullable(byOwner.get(ownerUid)).or(() -> published);
        return wanted.isPresent() && last.isPresent() && !wanted.equals(last);
    }

    public synchronized void note(String ownerUid, Optional<Redacted<String>> wanted) {
        wanted.ifPresent(password -> {
            byOwner.remove(ownerUid);
            byOwner.put(ownerUid, password);
        });
        if (byOwner.size() > KEPT) {
            byOwner.remove(byOwner.keySet().iterator().next());
        }
    }

    public synchronized void forget(String ownerUid) {
        byOwner.remove(ownerUid);
    }
}
