package dev.slipway.provider.sql.inside;

import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.sql.connection.OwnerMark;
import dev.slipway.provider.sql.connection.Quote;
import dev.slipway.provider.sql.connection.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Extensions of one server. */
final class ExtensionResource extends Inside<ExtensionWanted, ExtensionState> {

    private static final String QUERY = """
            SELECT e.extversion, obj_description(e.oid, 'pg_extension') AS comment
            FROM pg_extension e WHERE e.extname = ?
            """;

    ExtensionResource(Sql sql) {
        super(sql);
    }

    @Override
    Optional<ExtensionState> read(Connection connection, ExtensionWanted desired) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, QUERY, desired.name());
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new ExtensionState(row.getString(1), OwnerMark.ownerIn(row.getString(2))))
                    : Optional.empty();
        }
    }

    @Override
    Drift drift(ExtensionWanted desired, ExtensionState state) {
        String version = desired.parameters().version();
        return version == null || version.equals(state.version())
                ? Drift.none()
                : new Drift(List.of(new Drift.Field("version", version, state.version())));
    }

    @Override
    List<String> createStatements(ExtensionWanted desired) {
        String schema = desired.parameters().schema();
        String version = desired.parameters().version();
        return List.of("CREATE " + desired.noun()
                + (schema == null ? "" : " SCHEMA " + Quote.identifier(schema))
                + (version == null ? "" : " VERSION " + Quote.identifier(version)));
    }

    @Override
    List<String> updateStatements(ExtensionWanted desired, Drift drift) {
        return drift.fields().stream()
                .map(field ->
                        "ALTER " + desired.noun() + " UPDATE TO " + Quote.identifier(String.valueOf(field.desired())))
                .toList();
    }

    @Override
    String dropStatement(ExtensionWanted desired) {
        return "DROP " + desired.noun();
    }
}
