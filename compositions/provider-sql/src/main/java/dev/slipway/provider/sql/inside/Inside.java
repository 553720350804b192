package dev.slipway.provider.sql.inside;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.sql.connection.OwnerMark;
import dev.slipway.provider.sql.connection.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * One thing inside of a database, found by its name and marked by a comment. Making it and marking it are one transaction.
 * What carries nobody's mark is shared: kept as wanted, and never dropped.
 *
 * @param <D> what is wanted
 * @param <S> what is there
 */
abstract class Inside<D extends Inside.Desired, S extends Inside.State> implements ExternalResource<D, S> {

    private final Sql sql;

    Inside(Sql sql) {
        this.sql = sql;
    }

    /** What every such thing is wanted with. */
    interface Desired {

        /** Return the database, empty for that of the provider configuration. */
        String database();

        dev.slipway.managed.kind.Wanted wanted();

        /** Return the name of the thing, as SQL and people write it: {@code schema "a"}. */
        String noun();

        /** Return the name that the thing has inside of its database. */
        String name();
    }

    /** What every such thing shows. */
    interface State {
        String ownerUid();
    }

    abstract Optional<S> read(Connection connection, D desired) throws SQLException;

    abstract Drift drift(D desired, S state);

    abstract List<String> createStatements(D desired);

    abstract List<String> updateStatements(D desired, Drift drift);

    abstract String dropStatement(D desired);

    @Override
    public Observation<S> observe(Identity identity, D desired) {
        Optional<S> state = in(desired, "look up " + desired.noun(), connection -> read(connection, desired));
        if (state.isEmpty()) {
            return new Observation.Absent<>();
        }
        requireNotAnothers(desired, state.get());
        boolean going = desired.wanted().object().isDeleting();
        if (going && !desired.wanted().mayAdopt(state.get().ownerUid())) {
            return new Observation.Absent<>();
        }
        return new Observation.Present<>(state.get(), going ? Drift.none() : drift(desired, state.get()));
    }

    @Override
    public Identity create(Identity identity, D desired) {
        return in(desired, "create " + desired.noun(), connection -> {
            connection.setAutoCommit(false);
            Optional<S> existing = read(connection, desired);
            if (existing.isPresent()) {
                requireNotAnothers(desired, existing.get());
                return identity;
            }
            Sql.run(connection, createStatements(desired).toArray(String[]::new));
            Sql.run(connection, OwnerMark.statement(desired.noun(), identity));
            connection.commit();
            return identity;
        });
    }

    @Override
    public void update(Identity identity, D desired, Drift drift) {
        in(desired, "change " + desired.noun(), connection -> {
            Sql.run(connection, updateStatements(desired, drift).toArray(String[]::new));
            return identity;
        });
    }

    /** In a database that has gone there is nothing left. */
    @Override
    public void delete(Identity identity, D desired) {
        try {
            in(desired, "drop " + desired.noun(), connection -> {
                Optional<S> state = read(connection, desired);
                if (state.isPresent()) {
                    requireNotAnothers(desired, state.get());
                    drop(connection, desired, state.get());
                }
                return identity;
            });
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_FOUND) {
                throw fault;
            }
        }
    }

    private void drop(Connection connection, D desired, S state) throws SQLException {
        if (desired.wanted().mayAdopt(state.ownerUid())) {
            Sql.run(connection, dropStatement(desired));
        }
    }

    private <T> T in(D desired, String what, Sql.Work<T> work) {
        String database = desired.database().isEmpty() ? sql.server().database() : desired.database();
        return sql.in(database, what + " in database " + database, work);
    }

    private void requireNotAnothers(D desired, S state) {
        if (!state.ownerUid().isEmpty()) {
            OwnerMark.requireOurs(desired.wanted(), desired.noun(), state.ownerUid());
        }
    }
}
