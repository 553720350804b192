package dev.slipway.provider.sql.mysql;

import dev.slipway.api.sql.mysql.Grant;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Reference;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.sql.connection.Servers;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What MySQL users may do. */
final class GrantKind implements ManagedKind<GrantWanted, Privileges> {

    private final Servers servers;

    GrantKind(Servers servers) {
        this.servers = servers;
    }

    @Override
    public List<Gvk> gvks() {
        return MysqlKinds.both(MysqlKinds.GRANT);
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return MysqlKinds.CONFIGS;
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.one("user", MysqlKinds.USER), Reference.one("database", MysqlKinds.DATABASE));
    }

    @Override
    public GrantWanted desired(Wanted wanted) {
        return new GrantWanted(
                Json.convert(wanted.forProvider(), Grant.Parameters.class),
                wanted.object().isDeleting());
    }

    @Override
    public ExternalResource<GrantWanted, Privileges> connect(Connection connection) {
        return new GrantResource(servers.of(connection));
    }

    @Override
    public Map<String, Object> atProvider(Privileges observed) {
        return Map.of("privileges", List.copyOf(observed.names()));
    }

    /** MySQL shows at once what was granted. */
    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
