package dev.slipway.provider.sql.mysql;

import dev.slipway.api.sql.mysql.Database;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.sql.connection.Servers;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.List;

/** MySQL databases. */
final class DatabaseKind implements ManagedKind<DatabaseKind.Desired, DatabaseKind.State> {

    private final Servers servers;

    DatabaseKind(Servers servers) {
        this.servers = servers;
    }

    /** A database as it should be. */
    record Desired(Database.Parameters parameters, Wanted wanted) {}

    /** A database as the server describes it. */
    record State(String characterSet, String collation) {}

    @Override
    public List<Gvk> gvks() {
        return MysqlKinds.both(MysqlKinds.DATABASE);
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return MysqlKinds.CONFIGS;
    }

    @Override
    public Desired desired(Wanted wanted) {
        return new Desired(Json.convert(wanted.forProvider(), Database.Parameters.class), wanted);
    }

    @Override
    public ExternalResource<Desired, State> connect(Connection connection) {
        return new DatabaseResource(servers.of(connection));
    }

    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
