package dev.slipway.provider.sql.role;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.managed.kind.Adoption;
import dev.slipway.provider.sql.connection.OwnerMark;
import dev.slipway.provider.sql.connection.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/** Roles of one server. Making one is a transaction, so that a role is never seen without its mark and password. */
final class RoleResource implements ExternalResource<RoleWanted, RoleState> {

    /** Databases in which something depends on the role; shared objects are seen from every database. */
    private static final String DEPENDENT_DATABASES = """
            SELECT DISTINCT d.datname FROM pg_shdepend s
            JOIN pg_database d ON d.oid = s.dbid
            JOIN pg_roles r ON r.oid = s.refobjid AND s.refclassid = 'pg_authid'::regclass
            WHERE r.rolname = ? AND d.datallowconn
            """;

    private final Sql sql;

    RoleResource(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Observation<RoleState> observe(Identity identity, RoleWanted desired) {
        Optional<RoleState> state = read(identity);
        if (state.isEmpty()) {
            return new Observation.Absent<>();
        }
        requireOurs(desired, state.get());
        boolean importing = desired.wanted().adoption() == Adoption.ANY;
        String uid = importing ? state.get().ownerUid() : identity.ownerUid();
        return new Observation.Present<>(state.get(), RoleDrift.of(desired, state.get(), uid));
    }

    @Override
    public Identity create(Identity identity, RoleWanted desired) {
        String name = identity.externalName();
        return sql.transaction("create role " + name, connection -> {
            Optional<RoleState> existing = RoleState.read(connection, sql.server(), name);
            if (existing.isPresent()) {
                requireOurs(desired, existing.get());
                return identity;
            }
            List<String> statements = RoleStatements.create(name, desired.parameters(), OwnerMark.of(identity));
            Sql.run(connection, statements.toArray(String[]::new));
            setPassword(connection, name, desired);
            return identity;
        });
    }

    @Override
    public void update(Identity identity, RoleWanted desired, Drift drift) {
        String name = identity.externalName();
        List<String> statements = drift.fields().stream()
                .flatMap(field -> RoleStatements.alter(name, field, OwnerMark.of(identity)).stream())
                .toList();
        sql.transaction("change role " + name, connection -> {
            Sql.run(connection, statements.toArray(String[]::new));
            if (drift.fields().stream().anyMatch(field -> field.path().equals(RoleDrift.PASSWORD))) {
                setPassword(connection, name, desired);
            }
            return identity;
        });
    }

    @Override
    public void delete(Identity identity, RoleWanted desired) {
        Optional<RoleState> state = read(identity);
        if (state.isEmpty()) {
            return;
        }
        requireOurs(desired, state.get());
        String name = identity.externalName();
        for (String database : dependentDatabases(name)) {
            sql.in(database, "release what role " + name + " owns in database " + database, connection -> {
                Sql.run(connection, RoleStatements.release(name));
                return database;
            });
        }
        sql.execute("release what role " + name + " owns", RoleStatements.release(name));
        sql.execute("drop role " + name, RoleStatements.drop(name));
    }

    private Optional<RoleState> read(Identity identity) {
        String name = identity.externalName();
        return sql.call("look up role " + name, connection -> RoleState.read(connection, sql.server(), name));
    }

    private List<String> dependentDatabases(String name) {
        return sql.call("look up what role " + name + " owns", connection -> {
            List<String> databases = new ArrayList<>();
            try (PreparedStatement statement = Sql.prepare(connection, DEPENDENT_DATABASES, name);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    databases.add(rows.getString(1));
                }
            }
            return databases;
        });
    }

    /** The driver sends the verifier, so that the server's log cannot show the password. */
    private static void setPassword(Connection connection, String name, RoleWanted desired) throws SQLException {
        if (desired.password() != null) {
            char[] password = desired.password().reveal().toCharArray();
            connection.unwrap(PGConnection.class).alterUserPassword(name, password, null);
        }
    }

    private static void requireOurs(RoleWanted desired, RoleState state) {
        OwnerMark.requireOurs(desired.wanted(), "role " + state.name(), state.ownerUid());
    }
}
