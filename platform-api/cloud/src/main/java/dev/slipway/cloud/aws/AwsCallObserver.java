package dev.slipway.cloud.aws;

import java.time.Duration;

/** Is told of every call to AWS, retries of the SDK included in one. */
@FunctionalInterface
public interface AwsCallObserver {

    /** A call ended; {@code outcome} is {@code done} or {@code failed}. */
    void called(String service, String operation, String outcome, Duration took);
}
