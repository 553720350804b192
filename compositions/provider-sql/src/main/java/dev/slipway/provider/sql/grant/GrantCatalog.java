package dev.slipway.provider.sql.grant;

import dev.slipway.provider.sql.connection.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads from PostgreSQL's catalog which grants are in force. A default access list is spelt out by acldefault. */
final class GrantCatalog {

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
        return wanted.isMembership() ? membership(connection, wanted) : onObjects(connection, wanted);
    }

    /** Return whether there is anything of the grant to take back. */
    static boolean isLeft(Connection connection, GrantWanted wanted) throws SQLException {
        if (!wanted.isMembership()) {
            return !heldOn(connection, wanted).isEmpty();
        }
        try (PreparedStatement statement = Sql.prepare(connection, MEMBERSHIP, wanted.memberOf(), wanted.role());
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    /** Return the objects on which the role holds anything that is granted. */
    static List<GrantTarget.One> heldOn(Connection connection, GrantWanted wanted) throws SQLException {
        List<GrantTarget.One> objects = new ArrayList<>();
        for (GrantTarget.One object : wanted.target().objects()) {
            boolean holds = held(connection, wanted, object, false).values().stream()
                    .anyMatch(held -> held.stream().anyMatch(wanted.privileges()::contains));
            if (holds) {
                objects.add(object);
            }
        }
        return objects;
    }

    private static Optional<GrantState> onObjects(Connection connection, GrantWanted wanted) throws SQLException {
        List<String> parts = wanted.target().columns().isEmpty()
                ? List.of("")
                : wanted.target().columns();
        for (GrantTarget.One object : wanted.target().objects()) {
            Map<String, Set<String>> held = held(connection, wanted, object, wanted.mayGrantOn());
            boolean isComplete = parts.stream()
                    .allMatch(part -> held.getOrDefault(part, Set.of()).containsAll(wanted.privileges()));
            if (!isComplete) {
                return Optional.empty();
            }
        }
        return Optional.of(new GrantState(wanted.revokesPublic() && isOpen(connection, wanted)));
    }

    /** Return the privileges by column, or under the empty text for what has none. */
    private static Map<String, Set<String>> held(
            Connection connection, GrantWanted wanted, GrantTarget.One object, boolean onlyGrantable)
            throws SQLException {
        Map<String, Set<String>> held = new TreeMap<>();
        String query = wanted.target().type().query();
        try (PreparedStatement statement = Sql.prepare(connection, query, wanted.role(), object.lookup());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (rows.getBoolean("is_grantable") || !onlyGrantable) {
                    held.computeIfAbsent(rows.getString("part"), part -> new TreeSet<>())
                            .add(rows.getString("privilege_type"));
                }
            }
        }
        return held;
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
