package dev.slipway.server.wiring;

import dev.slipway.cluster.topology.webhook.ConversionAddress;
import dev.slipway.cluster.topology.webhook.ConversionEndpoint;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the conversion webhook and has the API server use it, and looks regularly whether it still does: definitions may be
 * applied again. Nothing else waits for this: without it v1beta1 is not served, and v1beta2 is as it was.
 */
final class ConversionKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConversionKeeper.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_SECONDS = 30;

    private final Kube kube;
    private final ConversionAddress address;
    private final Clock clock;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "slipway-conversion");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ConversionEndpoint endpoint;
    private String told = "";

    ConversionKeeper(Kube kube, ConversionAddress address, Clock clock) {
        this.kube = kube;
        this.address = address;
        this.clock = clock;
    }

    /** Begin, in the background. */
    void open() {
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private synchronized void look() {
        try {
            ConversionEndpoint current = endpoint;
            if (current == null) {
                current = ConversionEndpoint.open(kube, address, clock);
                endpoint = current;
            }
            if (!current.isActive()) {
                current.activate(PATIENCE);
                told = "";
                LOG.info("v1beta1 of Cluster API is served; objects are converted at {}", address.host());
            }
        } catch (FaultException fault) {
            if (!told.equals(fault.explanation())) {
                told = fault.explanation();
                LOG.atWarn().log("v1beta1 of Cluster API is not served: {}; trying again", told);
            }
        } catch (RuntimeException bug) {
            LOG.atError().setCause(bug).log("the conversion webhook cannot be served; trying again");
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
        ConversionEndpoint open = endpoint;
        if (open != null) {
            open.close();
        }
    }
}
