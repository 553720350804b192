package dev.slipway.provider.gcp;

import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.ManagedResources;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.step.StepWorker;
import dev.slipway.runtime.step.TemporalConnection;
import dev.slipway.runtime.step.TemporalLongSteps;
import dev.slipway.runtime.step.TemporalTarget;
import dev.slipway.runtime.watch.Watches;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The Google Cloud kinds under their lifecycle, as the server runs them; closing it forgets everything, as a crash would. */
final class Hub implements AutoCloseable {

    private final GcpProvider provider = new GcpProvider();
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final Kube kube;
    private final Watches watches;
    private final Controllers controllers;
    private final TemporalConnection connection;
    private final StepWorker worker;

    /** Run the kinds of the given services, such as {@code pubsub}; every kind costs a few watches. */
    Hub(KubernetesClient client, String temporal, String... services) {
        kube = new Kube(client);
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        connection = new TemporalConnection(TemporalTarget.of(temporal));
        StepBodies bodies = new StepBodies();
        TemporalLongSteps steps = new TemporalLongSteps(connection, bodies, new Meters(new SimpleMeterRegistry()));
        steps.onSettled(input -> controllers.poke(input.object()));
        ManagedResources managed = new ManagedResources(kube, watches, steps, bodies, Clock.systemUTC());
        for (ManagedKind<?, ?> kind : kinds(Set.of(services))) {
            managed.controllers(kind).forEach(this::start);
        }
        managed.configControllers(provider.kinds()).forEach(this::start);
        worker = steps.startWorker();
    }

    /** A kind that has just been defined may not be listed yet; the server, too, tries again. */
    private void start(ControllerSpec spec) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(FaultException.class)
                .until(() -> {
                    controllers.start(spec);
                    return true;
                });
    }

    private List<ManagedKind<?, ?>> kinds(Set<String> services) {
        return provider.kinds().stream()
                .<ManagedKind<?, ?>>map(kind -> kind)
                .filter(kind -> services.contains(kind.gvks().get(0).group().split("\\.", -1)[0]))
                .toList();
    }

    Kube kube() {
        return kube;
    }

    @Override
    public void close() {
        controllers.close();
        worker.close();
        watches.close();
        connection.close();
        provider.close();
        workers.shutdownNow();
    }
}
