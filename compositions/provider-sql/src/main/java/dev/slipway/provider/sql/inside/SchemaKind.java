package dev.slipway.provider.sql.inside;

import dev.slipway.api.sql.postgresql.Schema;
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

/** Schemas of PostgreSQL databases. The external name is the schema's. */
public final class SchemaKind implements ManagedKind<SchemaWanted, SchemaState> {

    private final Servers servers;

    public SchemaKind(Servers servers) {
        this.servers = servers;
    }

    @Override
    public List<Gvk> gvks() {
        return PostgresKinds.both(PostgresKinds.SCHEMA);
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return PostgresKinds.CONFIGS;
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.one("role", PostgresKinds.ROLE), Reference.one("database", PostgresKinds.DATABASE));
    }

    @Override
    public SchemaWanted desired(Wanted wanted) {
        return new SchemaWanted(Json.convert(wanted.forProvider(), Schema.Parameters.class), wanted);
    }

    @Override
    public ExternalResource<SchemaWanted, SchemaState> connect(Connection connection) {
        return new SchemaResource(servers.of(connection));
    }

    /** PostgreSQL shows at once what was created. */
    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
