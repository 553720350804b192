package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import java.time.Duration;

/** Is told about every pass: metrics and the journal listen here. Must not throw and must not block. */
@FunctionalInterface
public interface PassObserver {

    /** An observer that is not interested. */
    PassObserver NONE = (controller, object, outcome, took) -> {};

    void passed(String controller, KubeObject object, Outcome outcome, Duration took);

    /** A condition of the object changed its status. */
    default void transitioned(KubeObject object, dev.slipway.api.meta.Condition condition) {}
}
