package dev.slipway.provider.sql.inside;

import dev.slipway.api.sql.postgresql.DefaultPrivileges;
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
import java.util.Set;

/** What roles may do with what other roles are going to make. */
public final class DefaultPrivilegesKind implements ManagedKind<DefaultsWanted, Set<String>> {

    private final Servers servers;

    public DefaultPrivilegesKind(Servers servers) {
        this.servers = servers;
    }

    @Override
    public List<Gvk> gvks() {
        return PostgresKinds.both(PostgresKinds.DEFAULT_PRIVILEGES);
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
    public DefaultsWanted desired(Wanted wanted) {
        return new DefaultsWanted(Json.convert(wanted.forProvider(), DefaultPrivileges.Parameters.class), wanted);
    }

    @Override
    public ExternalResource<DefaultsWanted, Set<String>> connect(Connection connection) {
        return new DefaultsResource(servers.of(connection));
    }

    /** PostgreSQL shows at once what was granted. */
    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
