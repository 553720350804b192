package dev.slipway.provider.sql.grant;

import dev.slipway.api.sql.GrantParameters;
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

/** Privileges on databases and on what is inside of them, and memberships of roles. */
public final class GrantKind implements ManagedKind<GrantWanted, GrantState> {

    private final Servers servers;

    public GrantKind(Servers servers) {
        this.servers = servers;
    }

    @Override
    public List<Gvk> gvks() {
        return PostgresKinds.both(PostgresKinds.GRANT);
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return PostgresKinds.CONFIGS;
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.one("role", PostgresKinds.ROLE),
                Reference.one("memberOf", PostgresKinds.ROLE),
                Reference.one("database", PostgresKinds.DATABASE),
                Reference.one("schema", PostgresKinds.SCHEMA));
    }

    @Override
    public GrantWanted desired(Wanted wanted) {
        return new GrantWanted(Json.convert(wanted.forProvider(), GrantParameters.class), wanted);
    }

    @Override
    public ExternalResource<GrantWanted, GrantState> connect(Connection connection) {
        return new GrantResource(servers.of(connection));
    }

    /** PostgreSQL shows at once what was granted. */
    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
