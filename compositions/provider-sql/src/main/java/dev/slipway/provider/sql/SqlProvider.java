package dev.slipway.provider.sql;

import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.provider.sql.connection.Servers;
import dev.slipway.provider.sql.database.DatabaseKind;
import dev.slipway.provider.sql.grant.GrantKind;
import dev.slipway.provider.sql.role.RoleKind;
import java.util.List;

/** The kinds of this provider, sharing one set of connection pools. Closing it closes the pools. */
public final class SqlProvider implements AutoCloseable {

    private final Servers servers = new Servers();

    /** Return the kinds to register with {@code ManagedResources}. */
    public List<ManagedKind<?, ?>> kinds() {
        return List.of(new RoleKind(servers), new DatabaseKind(servers), new GrantKind(servers));
    }

    @Override
    public void close() {
        servers.close();
    }
}
