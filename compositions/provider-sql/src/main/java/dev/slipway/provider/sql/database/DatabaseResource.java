package dev.slipway.provider.sql.database;

import dev.slipway.api.sql.DatabaseParameters;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.managed.kind.Adoption;
import dev.slipway.provider.sql.connection.OwnerMark;
import dev.slipway.provider.sql.connection.Sql;
import dev.slipway.provider.sql.connection.SqlFaults;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Databases of one server. CREATE DATABASE knows no transactions, so a database is made under a name that only its
 * owner's UID can give, marked as ours, and renamed: whatever dies in between, the next call goes on, and a database
 * under the wanted name is either marked or not ours.
 */
final class DatabaseResource implements ExternalResource<DatabaseWanted, DatabaseState> {

    private static final String DUPLICATE_DATABASE = "42P04";

    private final Sql sql;

    DatabaseResource(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Observation<DatabaseState> observe(Identity identity, DatabaseWanted desired) {
        return sql.call("look up database " + identity.externalName(), connection -> {
            Optional<DatabaseState> state = DatabaseState.read(connection, identity.externalName());
            if (state.isPresent()) {
                requireOurs(desired, state.get());
                return new Observation.Present<>(state.get(), drift(identity, desired, state.get()));
            }
            boolean halfMade = desired.wanted().object().isDeleting()
                    && DatabaseState.read(connection, unfinished(identity)).isPresent();
            return halfMade
                    ? new Observation.InProgress<>("half made", Duration.ofSeconds(1), null)
                    : new Observation.Absent<>();
        });
    }

    @Override
    public Identity create(Identity identity, DatabaseWanted desired) {
        return sql.call("create database " + identity.externalName(), connection -> {
            Optional<DatabaseState> existing = DatabaseState.read(connection, identity.externalName());
            if (existing.isPresent()) {
                requireOurs(desired, existing.get());
                return identity;
            }
            make(connection, identity, desired.parameters());
            return identity;
        });
    }

    private static void make(Connection connection, Identity identity, DatabaseParameters wanted) throws SQLException {
        String unfinished = unfinished(identity);
        if (DatabaseState.read(connection, unfinished).isEmpty()) {
            try {
                Sql.run(connection, DatabaseStatements.create(unfinished, wanted));
            } catch (SQLException error) {
                if (!SqlFaults.is(error, DUPLICATE_DATABASE)) {
                    throw error;
                }
            }
        }
        Sql.run(
                connection,
                DatabaseStatements.comment(unfinished, OwnerMark.of(identity)),
                DatabaseStatements.rename(unfinished, identity.externalName()));
    }

    @Override
    public void update(Identity identity, DatabaseWanted desired, Drift drift) {
        String name = identity.externalName();
        List<String> statements = drift.fields().stream()
                .flatMap(field -> DatabaseStatements.alter(name, field, OwnerMark.of(identity)).stream())
                .toList();
        sql.execute("change database " + name, statements.toArray(String[]::new));
        refusal(identity, desired, drift).ifPresent(why -> {
            throw new FaultException(Fault.INVALID, why);
        });
    }

    @Override
    public Optional<String> refusal(Identity identity, DatabaseWanted desired, Drift drift) {
        return drift.fields().stream()
                .filter(field -> DatabaseDrift.IMMUTABLE.contains(field.path()))
                .findFirst()
                .map(field -> "spec.forProvider." + field.path() + " of database " + identity.externalName() + " is "
                        + field.actual() + " and cannot become " + field.desired()
                        + " after creation: restore the value, or make a new database");
    }

    @Override
    public void delete(Identity identity, DatabaseWanted desired) {
        sql.call("drop database " + identity.externalName(), connection -> {
            Optional<DatabaseState> state = DatabaseState.read(connection, identity.externalName());
            if (state.isPresent()) {
                requireOurs(desired, state.get());
                drop(connection, state.get());
            }
            Optional<DatabaseState> unfinished = DatabaseState.read(connection, unfinished(identity));
            if (unfinished.isPresent()) {
                drop(connection, unfinished.get());
            }
            return identity;
        });
    }

    private static void drop(Connection connection, DatabaseState state) throws SQLException {
        if (state.isTemplate()) {
            Sql.run(connection, DatabaseStatements.unprotect(state.name()));
        }
        Sql.run(connection, DatabaseStatements.drop(state.name()));
    }

    private static Drift drift(Identity identity, DatabaseWanted desired, DatabaseState state) {
        boolean importing = desired.wanted().adoption() == Adoption.ANY;
        return DatabaseDrift.of(desired.parameters(), state, importing ? state.ownerUid() : identity.ownerUid());
    }

    private static void requireOurs(DatabaseWanted desired, DatabaseState state) {
        OwnerMark.requireOurs(desired.wanted(), "database " + state.name(), state.ownerUid());
    }

    private static String unfinished(Identity identity) {
        return "slipway-" + identity.ownerUid();
    }
}
