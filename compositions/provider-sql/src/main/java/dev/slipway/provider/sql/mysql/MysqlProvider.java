package dev.slipway.provider.sql.mysql;

import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.provider.sql.connection.Servers;
import java.util.List;

/** The kinds for MySQL and MariaDB, sharing one set of connection pools. Closing it closes the pools. */
public final class MysqlProvider implements AutoCloseable {

    private final Servers servers = new Servers(MysqlServer::of);

    /** Return the kinds to register with {@code ManagedResources}. */
    public List<ManagedKind<?, ?>> kinds() {
        return List.of(new DatabaseKind(servers), new UserKind(servers), new GrantKind(servers));
    }

    @Override
    public void close() {
        servers.close();
    }
}
