package dev.slipway.provider.sql.grant;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.sql.connection.Sql;
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
        run("grant " + describe(desired), GrantStatements.grant(desired));
        return identity;
    }

    @Override
    public void update(Identity identity, GrantWanted desired, Drift drift) {
        run("close database " + desired.database() + " to the public", List.of(GrantStatements.revokePublic(desired)));
    }

    /** Revoking from a role or on a database that has gone is done already. */
    @Override
    public void delete(Identity identity, GrantWanted desired) {
        if (!isComplete(desired)) {
            return;
        }
        try {
            String what = "revoke " + describe(desired);
            if (sql.call(what, connection -> GrantCatalog.isLeft(connection, desired))) {
                run(what, List.of(GrantStatements.revoke(desired)));
            }
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_FOUND) {
                throw fault;
            }
        }
    }

    private Optional<GrantState> find(Identity identity, GrantWanted desired) {
        return sql.call(
                "look up the grant " + identity.externalName(), connection -> GrantCatalog.find(connection, desired));
    }

    /** A grant whose references never resolved was never made; one without privileges leaves nothing to revoke. */
    private static boolean isComplete(GrantWanted desired) {
        boolean target = desired.isMembership()
                || desired.parameters().database() != null
                        && !desired.privileges().isEmpty();
        return target && desired.parameters().role() != null;
    }

    private void run(String what, List<String> statements) {
        sql.transaction(what, connection -> {
            Sql.run(connection, statements.toArray(String[]::new));
            return statements.size();
        });
    }

    private static String describe(GrantWanted wanted) {
        return wanted.isMembership()
                ? "membership of " + wanted.memberOf() + " to role " + wanted.role()
                : wanted.privileges() + " on database " + wanted.database() + " to role " + wanted.role();
    }
}
