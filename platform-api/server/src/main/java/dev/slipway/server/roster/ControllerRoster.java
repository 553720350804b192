package dev.slipway.server.roster;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.watch.Watches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the controllers of the kinds that the cluster serves, and those of the others as soon as their CRD appears. A
 * server without some CRDs, or without an API server for a while, is a working server for the rest.
 */
public final class ControllerRoster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControllerRoster.class);
    private static final Gvk CRD = new Gvk("apiextensions.k8s.io", "v1", "CustomResourceDefinition");
    private static final long SOON_MILLIS = 300;
    private static final long LATER_SECONDS = 15;

    private final Controllers controllers;
    private final Watches watches;
    private final List<ControllerSpec> waiting;
    private final Set<String> reported = new TreeSet<>();
    private final AtomicBoolean lookIsDue = new AtomicBoolean();
    private final ScheduledExecutorService starter = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "slipway-roster");
        thread.setDaemon(true);
        return thread;
    });

    public ControllerRoster(
            Controllers controllers, Watches watches, List<ControllerSpec> specs, Predicate<String> wanted) {
        this.controllers = controllers;
        this.watches = watches;
        this.waiting = new ArrayList<>(
                specs.stream().filter(spec -> wanted.test(spec.name())).toList());
    }

    /** Begin to start controllers, in the background. */
    public void open() {
        watches.on(CRD, this::crdChanged);
        starter.execute(this::startThoseServed);
        starter.scheduleWithFixedDelay(this::startThoseServed, LATER_SECONDS, LATER_SECONDS, TimeUnit.SECONDS);
    }

    /** Return the controllers that wait for their kind to be served, with the reason. */
    public synchronized Map<String, String> waiting() {
        Map<String, String> reasons = new LinkedHashMap<>();
        waiting.forEach(spec -> reasons.put(spec.name(), "the cluster does not serve " + spec.gvk() + " yet"));
        return reasons;
    }

    /** CRDs come in swarms; one look serves all that came meanwhile. */
    private void crdChanged(KubeObject crd) {
        if (lookIsDue.compareAndSet(false, true)) {
            starter.schedule(this::startThoseServed, SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void startThoseServed() {
        lookIsDue.set(false);
        watches.retryUnserved();
        Set<String> defined = defined();
        for (ControllerSpec spec : waitingNow()) {
            if ((defined.isEmpty() || defined.contains(groupKind(spec.gvk()))) && started(spec)) {
                remove(spec);
            }
        }
    }

    private synchronized List<ControllerSpec> waitingNow() {
        return List.copyOf(waiting);
    }

    private synchronized void remove(ControllerSpec spec) {
        waiting.remove(spec);
    }

    /** Kinds that have a CRD, so that nobody asks for the others; none when CRDs cannot be seen from here. */
    private Set<String> defined() {
        return watches.cached(CRD).stream()
                .map(crd -> crd.text("spec", "group").orElse("") + "/"
                        + crd.text("spec", "names", "kind").orElse(""))
                .collect(Collectors.toSet());
    }

    private static String groupKind(Gvk gvk) {
        return gvk.group() + "/" + gvk.kind();
    }

    private boolean started(ControllerSpec spec) {
        try {
            controllers.start(spec);
            return true;
        } catch (FaultException fault) {
            if (reported.add(spec.name())) {
                LOG.atInfo().addKeyValue("controller", spec.name()).log("controller waits: {}", fault.explanation());
            }
            return false;
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("controller", spec.name())
                    .setCause(e)
                    .log("controller did not start; trying again");
            return false;
        }
    }

    @Override
    public void close() {
        starter.shutdownNow();
    }
}
