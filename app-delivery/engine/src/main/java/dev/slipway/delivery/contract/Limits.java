package dev.slipway.delivery.contract;

import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What projects permit; filled by whoever knows them. Must not block: it is asked in every pass. */
public interface Limits {

    /** Everything is permitted. */
    Limits NONE = new Limits() {};

    /** Return what in the Application's spec its project does not permit; anything stops the delivery. */
    default List<String> problems(KubeObject application) {
        return List.of();
    }

    /** Return why an object must not be delivered or pruned, empty when it may. */
    default Optional<String> refusal(KubeObject application, KubeObject object) {
        return Optional.empty();
    }

    /** Whether somebody asked for a sync, or the policy did. */
    enum Trigger {
        MANUAL,
        AUTOMATED
    }

    /** Return why no sync may begin now, such as a window; empty when one may. */
    default Optional<String> blocked(KubeObject application, Trigger trigger, Instant now) {
        return Optional.empty();
    }
}
