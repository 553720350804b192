package dev.slipway.runtime.git;

import java.time.Duration;

/** Told how each fetch ended, {@code done} or a fault, and how long it took. */
@FunctionalInterface
public interface GitObserver {

    void fetched(RepositoryRef repository, String outcome, Duration took);
}
