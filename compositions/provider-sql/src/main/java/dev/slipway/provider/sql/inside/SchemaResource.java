package dev.slipway.provider.sql.inside;

import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.sql.connection.OwnerMark;
import dev.slipway.provider.sql.connection.Quote;
import dev.slipway.provider.sql.connection.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schemas of one server. */
final class SchemaResource extends Inside<SchemaWanted, SchemaState> {

    private static final String ROLE = "role";
    private static final String OPEN = "revokePublicOnSchema";

    private static final String QUERY = """
            SELECT pg_get_userbyid(n.nspowner) AS owner, obj_description(n.oid, 'pg_namespace') AS comment,
                   EXISTS (SELECT 1 FROM aclexplode(n.nspacl) a WHERE a.grantee = 0) AS open
            FROM pg_namespace n WHERE n.nspname = ?
            """;

    SchemaResource(Sql sql) {
        super(sql);
    }

    @Override
    Optional<SchemaState> read(Connection connection, SchemaWanted desired) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, QUERY, desired.name());
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new SchemaState(
                            row.getString("owner"),
                            row.getBoolean("open"),
                            OwnerMark.ownerIn(row.getString("comment"))))
                    : Optional.empty();
        }
    }

    @Override
    Drift drift(SchemaWanted desired, SchemaState state) {
        List<Drift.Field> fields = new ArrayList<>();
        String role = desired.parameters().role();
        if (role != null && !role.equals(state.owner())) {
            fields.add(new Drift.Field(ROLE, role, state.owner()));
        }
        if (desired.closes() && state.open()) {
            fields.add(new Drift.Field(OPEN, true, false));
        }
        return new Drift(fields);
    }

    @Override
    List<String> createStatements(SchemaWanted desired) {
        String role = desired.parameters().role();
        List<String> statements = new ArrayList<>();
        statements.add("CREATE " + desired.noun() + (role == null ? "" : " AUTHORIZATION " + Quote.identifier(role)));
        if (desired.closes()) {
            statements.add(close(desired));
        }
        return statements;
    }

    @Override
    List<String> updateStatements(SchemaWanted desired, Drift drift) {
        return drift.fields().stream()
                .map(field -> field.path().equals(ROLE)
                        ? "ALTER " + desired.noun() + " OWNER TO " + Quote.identifier(String.valueOf(field.desired()))
                        : close(desired))
                .toList();
    }

    private static String close(SchemaWanted desired) {
        return "REVOKE ALL ON " + desired.noun() + " FROM PUBLIC";
    }

    @Override
    String dropStatement(SchemaWanted desired) {
        return "DROP " + desired.noun() + (desired.cascades() ? " CASCADE" : " RESTRICT");
    }
}
