package dev.slipway.secrets.store.gcp;

import dev.slipway.api.externalsecrets.GcpStore;
import dev.slipway.api.externalsecrets.StoreProvider;
import dev.slipway.cloud.gcp.GcpClients;
import dev.slipway.cloud.gcp.GcpCredentials;
import dev.slipway.cloud.gcp.GcpTarget;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.secrets.store.References;
import dev.slipway.secrets.store.Store;
import dev.slipway.secrets.store.StoreFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** {@code spec.provider.gcpsm}. */
public final class GcpStores implements StoreFactory {

    private final GcpClients clients;
    private final String endpoint;

    /** {@code endpoint} is called instead of the public ones; empty for those. */
    public GcpStores(GcpClients clients, String endpoint) {
        this.clients = clients;
        this.endpoint = endpoint;
    }

    @Override
    public String name() {
        return "gcpsm";
    }

    @Override
    public boolean isFor(StoreProvider provider) {
        return provider.gcpsm() != null;
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public Store open(StoreProvider provider, References references) {
        GcpStore block = Objects.requireNonNull(provider.gcpsm());
        String named = block.projectID() == null ? "" : block.projectID();
        GcpCredentials credentials = new GcpLogins(references).of(block.auth(), named);
        String location = block.location() == null ? "" : block.location();
        String project = project(named, credentials);
        GcpTarget target = new GcpTarget(credentials, project, location, null, endpoint(location));
        return new SecretManagerStore(
                new Calls(clients, target), location, "LatestOrFetch".equals(block.secretVersionSelectionPolicy()));
    }

    /** Regional secrets have an address of their own. */
    private String endpoint(String location) {
        return endpoint.isEmpty() && !location.isEmpty()
                ? "https://secretmanager." + location + ".rep.googleapis.com"
                : endpoint;
    }

    private static String project(String named, GcpCredentials credentials) {
        if (!named.isEmpty()) {
            return named;
        }
        if (credentials instanceof GcpCredentials.KeyFile key) {
            Map<String, Object> file = Json.tree(key.json().reveal().getBytes(StandardCharsets.UTF_8));
            return String.valueOf(file.getOrDefault("project_id", ""));
        }
        throw new FaultException(Fault.INVALID, "projectID has to name the project");
    }
}
