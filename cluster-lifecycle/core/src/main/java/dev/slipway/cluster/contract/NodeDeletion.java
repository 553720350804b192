package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.Optional;

/** How long it is tried to delete the nodes of machines that go, where the cluster does not answer. Pure. */
public final class NodeDeletion {

    private static final int USUAL_SECONDS = 10;

    private NodeDeletion() {}

    /**
     * Return whether it has been tried for long enough.
     *
     * @param owner the Machine or MachinePool that is being deleted
     * @param limit what it says about that, in seconds; 10 where nothing is said, and 0 tries for ever
     */
    public static boolean isGivenUp(KubeObject owner, Optional<Integer> limit, Instant now) {
        int seconds = limit.orElse(USUAL_SECONDS);
        return seconds > 0
                && owner.text("metadata", "deletionTimestamp")
                        .map(Instant::parse)
                        .filter(since -> since.plusSeconds(seconds).isBefore(now))
                        .isPresent();
    }
}
