package dev.slipway.local.platform;

import dev.slipway.local.process.HealthCheck;
import dev.slipway.local.process.ManagedProcess;
import dev.slipway.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One process of the platform.
 *
 * @param name as commands and messages call it
 * @param address where it listens, for humans
 * @param needs what must be ready before it is started
 * @param log where it writes
 */
record Component(
        String name, String address, List<String> needs, Path log, Start start, Find find, HealthCheck health) {

    /** Starts it and returns when it is ready; quick when it runs already. */
    @FunctionalInterface
    interface Start {
        void start() throws IOException, StartFailure, InterruptedException;
    }

    /** The process when it runs. */
    @FunctionalInterface
    interface Find {
        Optional<ManagedProcess> find() throws IOException;
    }
}
