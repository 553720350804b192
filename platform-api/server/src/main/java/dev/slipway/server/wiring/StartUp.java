package dev.slipway.server.wiring;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server waits for before it begins. */
final class StartUp {

    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private StartUp() {}

    /**
     * Wait until the API server answers. One that starts at the same time, or has just been given all the kinds, may take
     * a while; when it takes longer than patience, the last fault says why.
     */
    static void awaitAnswer(Kube kube, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            try {
                kube.door().find("/version");
                return;
            } catch (FaultException fault) {
                if (fault.fault() != Fault.UNAVAILABLE || Instant.now().isAfter(deadline)) {
                    throw fault;
                }
                LOG.info("waiting for the API server: {}", fault.explanation());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
