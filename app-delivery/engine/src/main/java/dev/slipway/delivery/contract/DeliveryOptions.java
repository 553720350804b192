package dev.slipway.delivery.contract;

import java.time.Clock;
import java.time.Duration;

/**
 * How delivery works here.
 *
 * @param namespace where Applications need no prefix in tracking annotations, and where repository Secrets are
 * @param pollInterval how often a repository is asked for its references
 * @param pollJitter up to how much longer each interval is
 * @param writers how many objects are written at the same time
 * @param limits what projects permit
 */
public record DeliveryOptions(
        String namespace, Duration pollInterval, Duration pollJitter, int writers, Clock clock, Limits limits) {

    /** Return Argo CD's settings: namespace argocd, a poll every two to three minutes. */
    public static DeliveryOptions standard() {
        return new DeliveryOptions(
                "argocd", Duration.ofSeconds(120), Duration.ofSeconds(60), 8, Clock.systemUTC(), Limits.NONE);
    }

    public DeliveryOptions inNamespace(String other) {
        return new DeliveryOptions(other, pollInterval, pollJitter, writers, clock, limits);
    }

    public DeliveryOptions polling(Duration interval) {
        return new DeliveryOptions(namespace, interval, Duration.ZERO, writers, clock, limits);
    }

    public DeliveryOptions within(Limits other) {
        return new DeliveryOptions(namespace, pollInterval, pollJitter, writers, clock, other);
    }
}
