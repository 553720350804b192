package dev.slipway.provider.sql.database;

import dev.slipway.api.sql.DatabaseParameters;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Pace;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Reference;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.sql.connection.PostgresKinds;
import dev.slipway.provider.sql.connection.Servers;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.List;

/** Databases; copying a template can take long, so creating and dropping are long steps. */
public final class DatabaseKind implements ManagedKind<DatabaseWanted, DatabaseState> {

    private final Servers servers;

    public DatabaseKind(Servers servers) {
        this.servers = servers;
    }

    @Override
    public List<Gvk> gvks() {
        return PostgresKinds.both(PostgresKinds.DATABASE);
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return PostgresKinds.CONFIGS;
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.one("owner", PostgresKinds.ROLE));
    }

    @Override
    public DatabaseWanted desired(Wanted wanted) {
        return new DatabaseWanted(Json.convert(wanted.forProvider(), DatabaseParameters.class), wanted);
    }

    @Override
    public ExternalResource<DatabaseWanted, DatabaseState> connect(Connection connection) {
        return new DatabaseResource(servers.of(connection));
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }

    /** PostgreSQL shows at once what was created. */
    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
