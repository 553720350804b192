package dev.slipway.provider.sql.mysql;

import dev.slipway.api.sql.mysql.User.ResourceOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits of a user; 0 is none. */
record Limits(int connectionsPerHour, int queriesPerHour, int updatesPerHour, int connections) {

    /** Return these limits with those that are wanted in their place. */
    Limits with(@Nullable ResourceOptions wanted) {
        if (wanted == null) {
            return this;
        }
        return new Limits(
                or(wanted.maxConnectionsPerHour(), connectionsPerHour),
                or(wanted.maxQueriesPerHour(), queriesPerHour),
                or(wanted.maxUpdatesPerHour(), updatesPerHour),
                or(wanted.maxUserConnections(), connections));
    }

    private static int or(@Nullable Integer wanted, int present) {
        return wanted == null ? present : wanted;
    }

    /** Return the clauses of the limits that there are. */
    List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        add(clauses, "MAX_QUERIES_PER_HOUR", queriesPerHour);
        add(clauses, "MAX_UPDATES_PER_HOUR", updatesPerHour);
        add(clauses, "MAX_CONNECTIONS_PER_HOUR", connectionsPerHour);
        add(clauses, "MAX_USER_CONNECTIONS", connections);
        return clauses;
    }

    private static void add(List<String> clauses, String name, int value) {
        if (value != 0) {
            clauses.add(name + " " + value);
        }
    }

    /** Return what sets all of them. */
    String sql() {
        return " WITH MAX_QUERIES_PER_HOUR " + queriesPerHour + " MAX_UPDATES_PER_HOUR " + updatesPerHour
                + " MAX_CONNECTIONS_PER_HOUR " + connectionsPerHour + " MAX_USER_CONNECTIONS " + connections;
    }
}
