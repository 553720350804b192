package dev.slipway.provider.sql.grant;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.sql.connection.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Grants on one server. A grant of which a part is missing counts as absent: granting twice does no harm. */
final class GrantResource implements ExternalResource<GrantWanted, GrantState> {

    private static final Drift OPEN = new Drift(List.of(new Drift.Field("revokePublicOnDb", true, false)));

    private final Sql sql;

    GrantResource(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Observation<GrantState> observe(Identity identity, GrantWanted desired) {
        if (desired.wanted().object().isDeleting() && !isComplete(desired)) {
            return new Observation.Absent<>();
        }
        Optional<GrantState> state = find(identity, desired);
        if (state.isEmpty()) {
            return new Observation.Absent<>();
        }
        boolean mustClose = state.get().openToPublic() && desired.revokesPublic();
        return new Observation.Present<>(state.get(), mustClose ? OPEN : Drift.none());
    }

    @Override
    public Identity create(Identity identity, GrantWanted desired) {
        if (find(identity, desired).isPresent()) {
            return identity;
        }
        run(desired, "grant " + describe(desired), connection -> GrantStatements.grant(desired));
        return identity;
    }

    @Override
    public void update(Identity identity, GrantWanted desired, Drift drift) {
        run(
                desired,
                "close database " + desired.database() + " to the public",
                connection -> List.of(GrantStatements.revokePublic(desired)));
    }

    /** Revoking from a role or on a database that has gone is done already. */
    @Override
    public void delete(Identity identity, GrantWanted desired) {
        if (!isComplete(desired)) {
            return;
        }
        try {
            run(desired, "revoke " + describe(desired), connection -> revocations(connection, desired));
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_FOUND) {
                throw fault;
            }
        }
    }

    private static List<String> revocations(Connection connection, GrantWanted desired) throws SQLException {
        if (desired.isMembership()) {
            return GrantCatalog.isLeft(connection, desired)
                    ? List.of(GrantStatements.revokeMembership(desired))
                    : List.of();
        }
        return GrantCatalog.heldOn(connection, desired).stream()
                .map(object -> GrantStatements.revoke(desired, object))
                .toList();
    }

    /** What is being deleted is there as long as anything of it is. */
    private Optional<GrantState> find(Identity identity, GrantWanted desired) {
        String what = "look up the grant " + identity.externalName();
        if (!desired.wanted().object().isDeleting()) {
            return in(desired, what, connection -> GrantCatalog.find(connection, desired));
        }
        try {
            return in(desired, what, connection -> GrantCatalog.isLeft(connection, desired))
                    ? Optional.of(new GrantState(false))
                    : Optional.empty();
        } catch (FaultException fault) {
            if (fault.fault() == Fault.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private <T> T in(GrantWanted desired, String what, Sql.Work<T> work) {
        return desired.isMembership() || !desired.target().isInside()
                ? sql.call(what, work)
                : sql.in(desired.database(), what + " in database " + desired.database(), work);
    }

    /** A grant whose references never resolved was never made; one without privileges leaves nothing to revoke. */
    private static boolean isComplete(GrantWanted desired) {
        boolean target = desired.isMembership()
                || desired.parameters().database() != null
                        && isResolved(desired)
                        && !desired.privileges().isEmpty();
        return target && desired.parameters().role() != null;
    }

    /** A schema that is referred to may never have been found. */
    private static boolean isResolved(GrantWanted desired) {
        var parameters = desired.parameters();
        boolean refers = parameters.schemaRef() != null || parameters.schemaSelector() != null;
        return !refers || parameters.schema() != null;
    }

    private interface Statements {
        List<String> of(Connection connection) throws SQLException;
    }

    private void run(GrantWanted desired, String what, Statements statements) {
        in(desired, what, connection -> {
            connection.setAutoCommit(false);
            List<String> all = statements.of(connection);
            Sql.run(connection, all.toArray(String[]::new));
            connection.commit();
            return all.size();
        });
    }

    private static String describe(GrantWanted wanted) {
        return wanted.isMembership()
                ? "membership of " + wanted.memberOf() + " to role " + wanted.role()
                : wanted.privileges() + " on " + wanted.target() + " to role " + wanted.role();
    }
}
