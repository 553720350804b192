package dev.slipway.provider.sql.mysql;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.sql.connection.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Grants on one server. All that a user has at a place is one grant: what is too much there is taken away. */
final class GrantResource implements ExternalResource<GrantWanted, Privileges> {

    private static final Privileges NONE = new Privileges(new TreeSet<>());

    private final Sql sql;

    GrantResource(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Observation<Privileges> observe(Identity identity, GrantWanted desired) {
        Privileges held = desired.wasNeverMade() ? NONE : held(desired);
        if (held.isEmpty()) {
            return new Observation.Absent<>();
        }
        boolean same = desired.privileges().without(held).isEmpty()
                && held.without(desired.privileges()).isEmpty();
        return new Observation.Present<>(
                held,
                same
                        ? Drift.none()
                        : new Drift(List.of(new Drift.Field(
                                "privileges", List.copyOf(desired.privileges().names()), List.copyOf(held.names())))));
    }

    @Override
    public Identity create(Identity identity, GrantWanted desired) {
        Privileges missing = desired.privileges().without(held(desired));
        run("grant " + desired, desired, missing.grant(desired.on(), desired.user()));
        return identity;
    }

    @Override
    public void update(Identity identity, GrantWanted desired, Drift drift) {
        Privileges held = held(desired);
        List<String> statements =
                new ArrayList<>(held.without(desired.privileges()).revoke(desired.on(), desired.user()));
        statements.addAll(desired.privileges().without(held).grant(desired.on(), desired.user()));
        run("change the grant of " + desired, desired, statements);
    }

    /** What a user has goes with the user. */
    @Override
    public void delete(Identity identity, GrantWanted desired) {
        if (desired.wasNeverMade()) {
            return;
        }
        try {
            run("revoke " + desired, desired, held(desired).revoke(desired.on(), desired.user()));
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_FOUND) {
                throw fault;
            }
        }
    }

    private void run(String what, GrantWanted desired, List<String> statements) {
        if (!statements.isEmpty()) {
            MysqlKinds.run(sql, what, desired.parameters().binlog(), statements);
        }
    }

    private Privileges held(GrantWanted desired) {
        return sql.call("look up the grants of user " + desired.user(), connection -> held(connection, desired));
    }

    private static Privileges held(Connection connection, GrantWanted desired) throws SQLException {
        Privileges held = NONE;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SHOW GRANTS FOR " + desired.user().sql())) {
            while (rows.next()) {
                held = held.and(Privileges.of(rows.getString(1), desired.on()));
            }
            return held;
        } catch (SQLException error) {
            if (MysqlFaults.is(error, MysqlFaults.NO_SUCH_GRANT) || MysqlFaults.is(error, MysqlFaults.NO_SUCH_USER)) {
                return NONE;
            }
            throw error;
        }
    }
}
