package dev.slipway.agent;

import dev.slipway.delivery.agent.Agent;
import dev.slipway.delivery.agent.AgentOptions;
import dev.slipway.delivery.channel.enrol.Invitation;
import dev.slipway.delivery.channel.enrol.Registration;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.channel.hub.AgentHub;
import dev.slipway.delivery.channel.hub.HubSettings;
import dev.slipway.delivery.channel.hub.ResourceProvider;
import dev.slipway.delivery.channel.link.LinkSettings;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.kernel.fleet.FleetResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.SelectedObjects;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.sync.SecretsControllers;
import dev.slipway.secrets.sync.fleet.ClusterSecrets;
import dev.slipway.secrets.sync.fleet.FleetSecrets;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The part of a server that serves secrets to agents, on a real API server. */
final class FleetFixture implements AutoCloseable {

    final Kube kube;
    final CountedStores stores = new CountedStores();
    private final String namespace;
    private final Watches watches;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final Controllers controllers;
    private final SecretsControllers secrets;
    private final FleetSecrets fleet;
    private final Registrations registrations;
    private final AgentHub port;

    /** @param port 0 for any that is free */
    FleetFixture(KubernetesClient client, String namespace, int port) {
        this.namespace = namespace;
        kube = new Kube(client);
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        secrets = new SecretsControllers(kube, watches, List.of(stores), Clock.systemUTC(), controllers::poke);
        fleet = secrets.fleet();
        registrations = new Registrations(kube, namespace, Duration.ofMinutes(10), Clock.systemUTC());
        this.port = new AgentHub(
                HubSettings.on("127.0.0.1", port),
                registrations,
                new SelectedObjects(kube, Gvk.of("v1", "Secret"), namespace, Registration.LABEL),
                fleet.resources().stream().map(ResourceProvider::of).toList(),
                Clock.systemUTC());
        fleet.open(this.port, bootstrap -> {});
        secrets.specs().forEach(controllers::start);
        this.port.start();
    }

    int port() {
        return port.port();
    }

    String member() {
        return namespace + ".edge";
    }

    ClusterSecrets state() {
        return fleet.of(member());
    }

    /** Return what an agent would be served, for those who speak as one. */
    FleetResource resource(String kind) {
        return fleet.resources().stream()
                .filter(resource -> resource.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    boolean isConnected() {
        return port.presence(member()).filter(presence -> presence.connected()).isPresent();
    }

    /** Start the agent of the member, with everything that the program has. */
    Agent enrol(KubernetesClient client, Path directory) {
        Invitation invitation = registrations.invite(member(), Duration.ofMinutes(10));
        Agent agent = new Agent(
                client,
                new AgentOptions(
                        LinkSettings.to("127.0.0.1:" + port(), invitation.fingerprint(), member(), "test")
                                .waiting(Duration.ofMillis(100), Duration.ofMillis(500)),
                        namespace + "-agent",
                        () -> Optional.of(invitation.token()),
                        directory.resolve("agent"),
                        DeliveryOptions.standard().inNamespace(namespace)),
                List.of(SecretsPart::on));
        agent.start();
        return agent;
    }

    @Override
    public void close() {
        port.close();
        fleet.close();
        controllers.close();
        secrets.close();
        watches.close();
        workers.shutdownNow();
    }
}
