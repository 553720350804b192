package dev.slipway.provider.aws.rds;

import dev.slipway.kernel.secret.Redacted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * RDS never tells a password, so this process remembers which one it has set for whom, until the connection secret holds
 * it too. Losing the memory costs setting the same password once more. Safe for use by many threads.
 */
final class AppliedPasswords {

    private static final int KEPT = 10_000;

    private final Map<String, Redacted<String>> byOwner = new LinkedHashMap<>();

    /** Return whether the wanted password differs from the one that was set last, as far as is known. */
    synchronized boolean differs(String ownerUid, DesiredInstance desired) {
        Optional<Redacted<String>> wanted = desired.password();
        Optional<Redacted<String>> last =
                Optional.ofNullable(byOwner.get(ownerUid)).or(desired::published);
        return wanted.isPresent() && last.isPresent() && !wanted.equals(last);
    }

    synchronized void note(String ownerUid, DesiredInstance desired) {
        desired.password().ifPresent(password -> {
            byOwner.remove(ownerUid);
            byOwner.put(ownerUid, password);
        });
        if (byOwner.size() > KEPT) {
            byOwner.remove(byOwner.keySet().iterator().next());
        }
    }

    synchronized void forget(String ownerUid) {
        byOwner.remove(ownerUid);
    }
}
