package dev.slipway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Properties;

/** Logs in with nothing but what a connection secret holds. */
final class ConnectionCheck {

    private ConnectionCheck() {}

    /** Runs {@code SELECT 1}; returns who is logged in where. */
    static String selectOne(JsonNode secret) throws SQLException {
        var url = "jdbc:postgresql://" + value(secret, "endpoint") + ":" + value(secret, "port") + "/"
                + value(secret, "database");
        var properties = new Properties();
        properties.setProperty("user", value(secret, "username"));
        properties.setProperty("password", value(secret, "password"));
        properties.setProperty("loginTimeout", "10");
        try (var connection = DriverManager.getConnection(url, properties);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1, current_user, current_database()")) {
            rows.next();
            return rows.getInt(1) + " as " + rows.getString(2) + " in " + rows.getString(3);
        }
    }

    private static String value(JsonNode secret, String key) {
        var encoded = secret.path("data").path(key).asText();
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
