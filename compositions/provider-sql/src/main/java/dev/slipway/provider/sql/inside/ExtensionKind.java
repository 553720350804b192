package dev.slipway.provider.sql.inside;

import dev.slipway.api.sql.postgresql.Extension;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Reference;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.sql.connection.PostgresKinds;
import dev.slipway.provider.sql.connection.Servers;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.List;

/** Extensions of PostgreSQL databases. */
public final class ExtensionKind implements ManagedKind<ExtensionWanted, ExtensionState> {

    private final Servers servers;

    public ExtensionKind(Servers servers) {
        this.servers = servers;
    }

    @Override
    public List<Gvk> gvks() {
        return PostgresKinds.both(PostgresKinds.EXTENSION);
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return PostgresKinds.CONFIGS;
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.one("database", PostgresKinds.DATABASE));
    }

    @Override
    public ExtensionWanted desired(Wanted wanted) {
        return new ExtensionWanted(Json.convert(wanted.forProvider(), Extension.Parameters.class), wanted);
    }

    @Override
    public ExternalResource<ExtensionWanted, ExtensionState> connect(Connection connection) {
        return new ExtensionResource(servers.of(connection));
    }

    /** PostgreSQL shows at once what was created. */
    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
