package dev.slipway.local.platform;

import dev.slipway.local.postgres.Postgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** The server's own database and the role that owns it; made when they are not there. */
record Journal(Postgres postgres, String password) {

    static final String NAME = "slipway";

    void create() throws IOException {
        try (var connection = postgres.connect("postgres")) {
            if (!exists(connection, "select 1 from pg_roles where rolname = 'slipway'")) {
                execute(connection, "create role slipway login");
            }
            // The password is generated from hexadecimal digits, so it needs no quoting rules.
            execute(connection, "alter role slipway password '" + password + "'");
            if (!exists(connection, "select 1 from pg_database where datname = 'slipway'")) {
                execute(connection, "create database slipway owner slipway");
            }
            execute(connection, "revoke connect on database slipway from public");
        } catch (SQLException e) {
            throw new IOException("the server's database cannot be prepared: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
