package dev.slipway.provider.sql.grant;

import dev.slipway.provider.sql.connection.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads from PostgreSQL's catalog which grants are in force. A default access list is spelt out by acldefault. */
final class GrantCatalog {

    private static final String ON_DATABASE = """
            SELECT a.privilege_type, a.is_grantable
            FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
            JOIN pg_roles r ON r.oid = a.grantee
            WHERE d.datname = ? AND r.rolname = ?
            """;

    private static final String PUBLIC = """
            SELECT count(*) FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
            WHERE d.datname = ? AND a.grantee = 0
            """;

    /** Column inherit_option came with PostgreSQL 16; before, the role's own setting counts. */
    private static final String MEMBERSHIP = """
            SELECT m.admin_option, coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, u.rolinherit) AS inherit
            FROM pg_auth_members m
            JOIN pg_roles g ON g.oid = m.roleid
            JOIN pg_roles u ON u.oid = m.member
            WHERE g.rolname = ? AND u.rolname = ?
            """;

    private GrantCatalog() {}

    /** Return the grant if all of it is in force. */
    static Optional<GrantState> find(Connection connection, GrantWanted wanted) throws SQLException {
        return wanted.isMembership() ? membership(connection, wanted) : onDatabase(connection, wanted);
    }

    /** Return whether there is anything of the grant to take back. */
    static boolean isLeft(Connection connection, GrantWanted wanted) throws SQLException {
        if (!wanted.isMembership()) {
            return true;
        }
        try (PreparedStatement statement = Sql.prepare(connection, MEMBERSHIP, wanted.memberOf(), wanted.role());
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    private static Optional<GrantState> onDatabase(Connection connection, GrantWanted wanted) throws SQLException {
        Set<String> held = new TreeSet<>();
        try (PreparedStatement statement = Sql.prepare(connection, ON_DATABASE, wanted.database(), wanted.role());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (rows.getBoolean("is_grantable") || !wanted.mayGrantOn()) {
                    held.add(rows.getString("privilege_type"));
                }
            }
        }
        return held.containsAll(wanted.privileges())
                ? Optional.of(new GrantState(isOpen(connection, wanted)))
                : Optional.empty();
    }

    private static boolean isOpen(Connection connection, GrantWanted wanted) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, PUBLIC, wanted.database());
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getLong(1) > 0;
        }
    }

    private static Optional<GrantState> membership(Connection connection, GrantWanted wanted) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, MEMBERSHIP, wanted.memberOf(), wanted.role());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Boolean inherit = wanted.parameters().withInherit();
                boolean admin = row.getBoolean("admin_option") || !wanted.mayGrantOn();
                if (admin && (inherit == null || inherit == row.getBoolean("inherit"))) {
                    return Optional.of(new GrantState(false));
                }
            }
            return Optional.empty();
        }
    }
}
