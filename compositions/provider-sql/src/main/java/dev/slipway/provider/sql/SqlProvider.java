package dev.slipway.provider.sql;

import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.provider.sql.connection.Servers;
import dev.slipway.provider.sql.database.DatabaseKind;
import dev.slipway.provider.sql.grant.GrantKind;
import dev.slipway.provider.sql.inside.DefaultPrivilegesKind;
import dev.slipway.provider.sql.inside.ExtensionKind;
import dev.slipway.provider.sql.inside.SchemaKind;
import dev.slipway.provider.sql.mysql.MysqlProvider;
import dev.slipway.provider.sql.role.RoleKind;
import java.util.ArrayList;
import java.util.List;

/** The kinds of this provider, sharing one set of connection pools. Closing it closes the pools. */
public final class SqlProvider implements AutoCloseable {

    private final Servers servers = new Servers();
    private final MysqlProvider mysql = new MysqlProvider();

    /** Return the kinds to register with {@code ManagedResources}. */
    public List<ManagedKind<?, ?>> kinds() {
        List<ManagedKind<?, ?>> kinds = new ArrayList<>(List.of(
                new RoleKind(servers),
                new DatabaseKind(servers),
                new GrantKind(servers),
                new SchemaKind(servers),
                new ExtensionKind(servers),
                new DefaultPrivilegesKind(servers)));
        kinds.addAll(mysql.kinds());
        return List.copyOf(kinds);
    }

    @Override
    public void close() {
        servers.close();
        mysql.close();
    }
}
