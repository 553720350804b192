package dev.slipway.delivery.app;

import dev.slipway.delivery.health.Health;
import dev.slipway.delivery.health.HealthChecks;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One object of an Application as it was compared: desired, live or both.
 *
 * @param inSync whether nothing has to be done for it
 * @param note why it cannot be compared or must wait; empty where there is nothing to say
 */
record Item(Ref ref, @Nullable Target target, @Nullable KubeObject live, boolean inSync, String note) {

    /** Return whether Git no longer has the object, but the cluster does. */
    boolean isExtra() {
        return target == null;
    }

    /** Return the health: of the live object, or Missing; empty for kinds without a check. */
    Optional<Health> health() {
        return live == null ? Optional.of(Health.missing()) : HealthChecks.of(live);
    }
}
