package dev.slipway.delivery.agent;

import dev.slipway.delivery.DeliveryControllers;
import dev.slipway.delivery.channel.enrol.Registration;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.channel.hub.AgentHub;
import dev.slipway.delivery.channel.hub.HubSettings;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.handover.AgentClusters.AgentCluster;
import dev.slipway.delivery.handover.Handover;
import dev.slipway.delivery.objects.LiveObjects;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.journal.MemoryJournal;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.SelectedObjects;
import dev.slipway.runtime.watch.Watches;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A hub as a server runs it, whose clusters {@code edge} and {@code other} have agents. */
final class HubFixture implements AutoCloseable {

    final Kube kube;
    final Registrations registrations;
    final MemoryJournal journal = new MemoryJournal();
    private final DeliveryControllers delivery;
    private final GitSource source;
    private final Watches watches;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final Controllers controllers;
    private final AgentHub port;
    private final Handover handover;

    /** @param port 0 for any that is free */
    HubFixture(KubernetesClient client, String namespace, Path directory, Limits limits, int port) {
        kube = new Kube(client);
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        source = new GitSource(GitOptions.standard(directory.resolve("hub-git")), Clock.systemUTC());
        delivery = new DeliveryControllers(
                kube,
                watches,
                Destinations.only(DestinationCluster.local(kube, watches, new Applier(kube, watches))),
                source,
                journal,
                controllers::poke,
                DeliveryOptions.standard()
                        .inNamespace(namespace)
                        .polling(Duration.ofMinutes(2))
                        .within(limits));
        handover = new Handover(
                new Handover.Gateways(
                        kube, watches, delivery.renderings(), limits, HubFixture::cluster, journal, controllers::poke),
                new Handover.Settings(
                        namespace, directory.resolve("hub-artifacts"), Duration.ofSeconds(2), Instant.now()));
        registrations = new Registrations(kube, namespace, Duration.ofSeconds(20), Clock.systemUTC());
        this.port = new AgentHub(
                HubSettings.on("127.0.0.1", port),
                registrations,
                new SelectedObjects(kube, Gvk.of("v1", "Secret"), namespace, Registration.LABEL),
                handover.providers(),
                Clock.systemUTC());
        handover.connect(this.port);
        delivery.specs().stream().map(handover::around).forEach(controllers::start);
        this.port.start();
    }

    private static Optional<AgentCluster> cluster(String server, String name) {
        return Optional.of(name)
                .filter(known -> known.equals("edge") || known.equals("other"))
                .map(known -> new AgentCluster(known, false));
    }

    int port() {
        return port.port();
    }

    /** Return the objects of an Application where its agent delivers them. */
    LiveObjects objects(Ref app) {
        return handover.objects(kube.get(app).orElseThrow()).orElseThrow();
    }

    /** Have the repository looked at now, as a push hook does. */
    void push(Ref app) {
        delivery.refresh(app);
    }

    @Override
    public void close() {
        port.close();
        handover.close();
        controllers.close();
        delivery.close();
        watches.close();
        workers.shutdownNow();
        source.close();
    }
}
