package dev.slipway.provider.sql.connection;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A server as the resources use it. Every failure is a fault that says what was tried. */
public final class Sql {

    private final Endpoint server;
    private final HikariDataSource pool;

    Sql(Endpoint server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
    }

    public Endpoint server() {
        return server;
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Work in the default database; {@code what} completes the sentence "cannot ...". */
    public <T> T call(String what, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.run(connection);
        } catch (SQLException error) {
            throw server.explain(what, error);
        }
    }

    /**
     * Work in one transaction of the default database. What is not committed the pool rolls back when the connection
     * returns, without hiding why.
     */
    public <T> T transaction(String what, Work<T> work) {
        return call(what, connection -> {
            connection.setAutoCommit(false);
            T result = work.run(connection);
            connection.commit();
            return result;
        });
    }

    /** Work in another database, through a connection of its own that does not stay. */
    public <T> T in(String database, String what, Work<T> work) {
        Properties login = new Properties();
        login.setProperty("user", server.username());
        login.setProperty("password", server.password().reveal());
        try (Connection connection = DriverManager.getConnection(server.url(database), login)) {
            return work.run(connection);
        } catch (SQLException error) {
            throw server.explain(what, error);
        }
    }

    /** Run statements in the default database, each on its own. */
    public void execute(String what, String... statements) {
        call(what, connection -> {
            run(connection, statements);
            return statements.length;
        });
    }

    /** Run statements on a connection. */
    public static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Return a prepared statement with text parameters. */
    public static PreparedStatement prepare(Connection connection, String sql, String... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
        return statement;
    }
}
