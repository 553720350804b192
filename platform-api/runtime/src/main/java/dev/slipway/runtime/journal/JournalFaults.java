package dev.slipway.runtime.journal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.postgresql.util.PSQLException;

/** Says what an SQL failure means; the only place that looks at SQL states. */
final class JournalFaults {

    private JournalFaults() {}

    /** Return whether the entry itself is refused, so that writing it again cannot help. */
    static boolean isRefusal(SQLException e) {
        String state = state(e);
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    /** Return whether the database was replaced by one without our tables. */
    static boolean isMissingTable(SQLException e) {
        String state = state(e);
        return state.equals("42P01") || state.equals("3F000");
    }

    /** Return what is wrong in a few words; PostgreSQL's own words where it answers. */
    static String words(SQLException e, String address) {
        String state = state(e);
        if (state.isEmpty() || state.startsWith("08") || root(e) instanceof SQLTransientConnectionException) {
            return "PostgreSQL at " + address + " cannot be reached";
        }
        if (state.startsWith("28")) {
            return "PostgreSQL at " + address + " refuses the login; check user and password";
        }
        if (state.startsWith("57P")) {
            return "PostgreSQL at " + address + " is starting or stopping";
        }
        return "PostgreSQL at " + address + " refuses: " + serverWords(e);
    }

    /** The server's one line, without detail and hint, which may quote values. */
    private static String serverWords(SQLException e) {
        return root(e) instanceof PSQLException p && p.getServerErrorMessage() != null
                ? String.valueOf(p.getServerErrorMessage().getMessage())
                : "SQL state " + state(e);
    }

    private static String state(SQLException e) {
        SQLException root = root(e);
        String state = root.getSQLState();
        return state == null ? "" : state;
    }

    /** The pool and batches wrap what the server said. */
    private static SQLException root(SQLException e) {
        SQLException root = e;
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                root = sql;
            }
        }
        return root;
    }
}
