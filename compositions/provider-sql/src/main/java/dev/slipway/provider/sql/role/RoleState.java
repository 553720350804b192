package dev.slipway.provider.sql.role;

import dev.slipway.provider.sql.connection.Endpoint;
import dev.slipway.provider.sql.connection.OwnerMark;
import dev.slipway.provider.sql.connection.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A role as PostgreSQL describes it; {@code verifier} is null where we may not see it. */
record RoleState(
        String name,
        Map<Privilege, Boolean> privileges,
        int connectionLimit,
        Map<String, String> settings,
        String ownerUid,
        Endpoint server,
        @Nullable Verifier verifier) {

    private static final String QUERY = """
            SELECT r.rolname, r.rolsuper, r.rolinherit, r.rolcreatedb, r.rolcreaterole, r.rolcanlogin,
                   r.rolreplication, r.rolbypassrls, r.rolconnlimit,
                   shobj_description(r.oid, 'pg_authid') AS comment,
                   (SELECT s.setconfig FROM pg_db_role_setting s WHERE s.setrole = r.oid AND s.setdatabase = 0) AS settings,
                   has_column_privilege('pg_catalog.pg_authid', 'rolpassword', 'SELECT') AS sees
            FROM pg_roles r WHERE r.rolname = ?
            """;

    private static final String VERIFIER = "SELECT rolpassword FROM pg_authid WHERE rolname = ?";

    static Optional<RoleState> read(Connection connection, Endpoint server, String name) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, QUERY, name);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Verifier verifier = row.getBoolean("sees") ? verifier(connection, name) : null;
            return Optional.of(of(row, server, verifier));
        }
    }

    private static RoleState of(ResultSet row, Endpoint server, @Nullable Verifier verifier) throws SQLException {
        Map<Privilege, Boolean> privileges = new TreeMap<>();
        for (Privilege privilege : Privilege.values()) {
            privileges.put(privilege, row.getBoolean(privilege.column()));
        }
        return new RoleState(
                row.getString("rolname"),
                privileges,
                row.getInt("rolconnlimit"),
                settings(row.getArray("settings")),
                OwnerMark.ownerIn(row.getString("comment")),
                server,
                verifier);
    }

    private static Verifier verifier(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, VERIFIER, name);
                ResultSet row = statement.executeQuery()) {
            String stored = row.next() ? row.getString(1) : null;
            return new Verifier(stored == null ? "" : stored);
        }
    }

    private static Map<String, String> settings(@Nullable Array array) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        if (array != null) {
            for (Object item : (Object[]) array.getArray()) {
                String text = String.valueOf(item);
                int equals = text.indexOf('=');
                settings.put(text.substring(0, equals), text.substring(equals + 1));
            }
        }
        return settings;
    }
}
