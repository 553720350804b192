package dev.slipway.delivery.contract;

import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;

/** Told of what is counted. Must not block. */
public interface Telemetry {

    /** Nobody counts. */
    Telemetry NONE = new Telemetry() {};

    /** A sync has ended for good. */
    default void synced(KubeObject application, String server, Ended ended) {}

    /** An Application was looked at. */
    default void reconciled(KubeObject application, String server, Duration took) {}

    /**
     * How a sync ended.
     *
     * @param phase {@code Succeeded}, {@code Failed} or {@code Error}
     * @param trial whether nothing was to be written
     */
    record Ended(String phase, boolean trial, Duration took) {}
}
