package dev.slipway.provider.sql.inside;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.sql.connection.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** Default privileges on one server. Those of which a part is missing count as absent: granting twice does no harm. */
final class DefaultsResource implements ExternalResource<DefaultsWanted, Set<String>> {

    private static final String QUERY = """
            SELECT a.privilege_type, a.is_grantable
            FROM pg_default_acl d
            JOIN pg_roles t ON t.oid = d.defaclrole
            LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
            CROSS JOIN LATERAL aclexplode(d.defaclacl) a
            JOIN pg_roles r ON r.oid = a.grantee
            WHERE t.rolname = ? AND r.rolname = ? AND d.defaclobjtype::text = ? AND coalesce(n.nspname, '') = ?
            """;

    private final Sql sql;

    DefaultsResource(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Observation<Set<String>> observe(Identity identity, DefaultsWanted desired) {
        boolean going = desired.wanted().object().isDeleting();
        if (going && desired.parameters().role() == null) {
            return new Observation.Absent<>();
        }
        Set<String> held = in(desired, "look up the " + desired, connection -> held(connection, desired));
        boolean there = going ? !held.isEmpty() && desired.isIn(held) : desired.isIn(held);
        return there ? new Observation.Present<>(held, Drift.none()) : new Observation.Absent<>();
    }

    private static Set<String> held(Connection connection, DefaultsWanted desired) throws SQLException {
        Set<String> held = new TreeSet<>();
        try (PreparedStatement statement = Sql.prepare(
                        connection,
                        QUERY,
                        desired.parameters().targetRole(),
                        desired.role(),
                        desired.letter(),
                        desired.schema());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (rows.getBoolean(2) || !desired.mayGrantOn()) {
                    held.add(rows.getString(1));
                }
            }
        }
        return held;
    }

    @Override
    public Identity create(Identity identity, DefaultsWanted desired) {
        return in(desired, "set the " + desired, connection -> {
            if (!desired.isIn(held(connection, desired))) {
                Sql.run(connection, desired.grant());
            }
            return identity;
        });
    }

    @Override
    public void update(Identity identity, DefaultsWanted desired, Drift drift) {
        create(identity, desired);
    }

    /** What was granted to or by a role that has gone, or in a database that has, has gone with it. */
    @Override
    public void delete(Identity identity, DefaultsWanted desired) {
        if (desired.parameters().role() == null) {
            return;
        }
        try {
            in(desired, "take back the " + desired, connection -> {
                if (!held(connection, desired).isEmpty()) {
                    Sql.run(connection, desired.revoke());
                }
                return identity;
            });
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_FOUND) {
                throw fault;
            }
        }
    }

    private <T> T in(DefaultsWanted desired, String what, Sql.Work<T> work) {
        String database = desired.database().isEmpty() ? sql.server().database() : desired.database();
        return sql.in(database, what, work);
    }
}
