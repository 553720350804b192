package dev.slipway.provider.gcp;

import dev.slipway.cloud.call.CallObserver;
import dev.slipway.cloud.gcp.GcpClients;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.provider.gcp.cloudplatform.Iams;
import dev.slipway.provider.gcp.compute.Networking;
import dev.slipway.provider.gcp.container.Gke;
import dev.slipway.provider.gcp.pubsub.PubSub;
import dev.slipway.provider.gcp.resource.GcpKind;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.secretmanager.Secrets;
import dev.slipway.provider.gcp.sql.Sql;
import dev.slipway.provider.gcp.storage.CloudStorage;
import java.util.List;
import java.util.stream.Stream;

/** All Google Cloud kinds over one set of clients; closing it closes those. */
public final class GcpProvider implements AutoCloseable {

    private final GcpClients clients;
    private final List<ManagedKind<?, ?>> kinds;

    public GcpProvider() {
        this((service, operation, outcome, took) -> {});
    }

    /** A provider that tells the observer of every call. */
    public GcpProvider(CallObserver observer) {
        this.clients = new GcpClients(observer);
        this.kinds = resources().stream()
                .<ManagedKind<?, ?>>map(resource -> GcpKind.of(resource, clients))
                .toList();
    }

    /** Return what the kinds are made of. */
    static List<GcpResource<?, ?>> resources() {
        return Stream.of(
                        Sql.resources(),
                        CloudStorage.resources(),
                        PubSub.resources(),
                        Secrets.resources(),
                        Iams.resources(),
                        Networking.resources(),
                        Gke.resources())
                .<GcpResource<?, ?>>flatMap(List::stream)
                .toList();
    }

    /** Return the kinds, to be given to the lifecycle. */
    public List<ManagedKind<?, ?>> kinds() {
        return kinds;
    }

    @Override
    public void close() {
        clients.close();
    }
}
