package dev.slipway.cloud.call;

import java.time.Duration;

/** Is told of every call to a cloud. */
@FunctionalInterface
public interface CallObserver {

    /** A call ended; {@code outcome} is {@code done} or {@code failed}. */
    void called(String service, String operation, String outcome, Duration took);
}
