package dev.slipway.provider.sql.database;

import dev.slipway.provider.sql.connection.OwnerMark;
import dev.slipway.provider.sql.connection.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A database as PostgreSQL describes it. */
record DatabaseState(
        String name,
        String owner,
        String encoding,
        String lcCollate,
        String lcCType,
        String tablespace,
        boolean allowConnections,
        int connectionLimit,
        boolean isTemplate,
        String ownerUid) {

    private static final String QUERY = """
            SELECT d.datname, pg_get_userbyid(d.datdba) AS owner, pg_encoding_to_char(d.encoding) AS encoding,
                   d.datcollate, d.datctype, t.spcname, d.datallowconn, d.datconnlimit, d.datistemplate,
                   shobj_description(d.oid, 'pg_database') AS comment
            FROM pg_database d JOIN pg_tablespace t ON t.oid = d.dattablespace
            WHERE d.datname = ?
            """;

    static Optional<DatabaseState> read(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, QUERY, name);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(of(row)) : Optional.empty();
        }
    }

    private static DatabaseState of(ResultSet row) throws SQLException {
        return new DatabaseState(
                row.getString("datname"),
                row.getString("owner"),
                row.getString("encoding"),
                row.getString("datcollate"),
                row.getString("datctype"),
                row.getString("spcname"),
                row.getBoolean("datallowconn"),
                row.getInt("datconnlimit"),
                row.getBoolean("datistemplate"),
                OwnerMark.ownerIn(row.getString("comment")));
    }
}
