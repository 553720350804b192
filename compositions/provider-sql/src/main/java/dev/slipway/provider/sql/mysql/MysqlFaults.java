package dev.slipway.provider.sql.mysql;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The one place that knows what the errors of MySQL and MariaDB mean: by the server's number, else by SQLSTATE. */
final class MysqlFaults {

    static final int NO_SUCH_GRANT = 1141;
    static final int NO_SUCH_USER = 1133;
    static final int ACCESS_DENIED = 1045;

    private static final Map<Integer, Fault> CODES = Map.ofEntries(
            Map.entry(ACCESS_DENIED, Fault.DENIED), // ER_ACCESS_DENIED_ERROR
            Map.entry(1044, Fault.DENIED), // ER_DBACCESS_DENIED_ERROR
            Map.entry(1142, Fault.DENIED), // ER_TABLEACCESS_DENIED_ERROR
            Map.entry(1227, Fault.DENIED), // ER_SPECIFIC_ACCESS_DENIED_ERROR
            Map.entry(1410, Fault.DENIED), // ER_CANT_CREATE_USER_WITH_GRANT
            Map.entry(1698, Fault.DENIED), // ER_ACCESS_DENIED_NO_PASSWORD_ERROR
            Map.entry(1007, Fault.CONFLICT), // ER_DB_CREATE_EXISTS
            Map.entry(1396, Fault.CONFLICT), // ER_CANNOT_USER: exists already, or is gone already
            Map.entry(1205, Fault.CONFLICT), // ER_LOCK_WAIT_TIMEOUT
            Map.entry(1213, Fault.CONFLICT), // ER_LOCK_DEADLOCK
            Map.entry(1008, Fault.NOT_FOUND), // ER_DB_DROP_EXISTS
            Map.entry(1049, Fault.NOT_FOUND), // ER_BAD_DB_ERROR
            Map.entry(1146, Fault.NOT_FOUND), // ER_NO_SUCH_TABLE
            Map.entry(NO_SUCH_USER, Fault.NOT_FOUND), // ER_PASSWORD_NO_MATCH
            Map.entry(NO_SUCH_GRANT, Fault.NOT_FOUND), // ER_NONEXISTING_GRANT
            Map.entry(1147, Fault.NOT_FOUND), // ER_NONEXISTING_TABLE_GRANT
            Map.entry(1040, Fault.THROTTLED), // ER_CON_COUNT_ERROR
            Map.entry(1203, Fault.THROTTLED), // ER_TOO_MANY_USER_CONNECTIONS
            Map.entry(1226, Fault.THROTTLED), // ER_USER_LIMIT_REACHED
            Map.entry(1021, Fault.QUOTA), // ER_DISK_FULL
            Map.entry(1053, Fault.UNAVAILABLE), // ER_SERVER_SHUTDOWN
            Map.entry(1290, Fault.UNAVAILABLE)); // ER_OPTION_PREVENTS_STATEMENT: read-only, for example

    private static final Map<String, Fault> CLASSES = Map.of(
            "08", Fault.UNAVAILABLE, "42", Fault.INVALID, "22", Fault.INVALID, "28", Fault.DENIED, "HY", Fault.INVALID);

    /** Where a server quotes the statement that it did not understand, which may hold a password. */
    private static final Pattern QUOTED = Pattern.compile("(?s) near '.*");

    /** Server errors that quote what they were given. */
    private static final Set<Integer> QUOTING = Set.of(1064, 1149);

    private MysqlFaults() {}

    static Fault of(SQLException error) {
        SQLException root = root(error);
        Fault exact = CODES.get(root.getErrorCode());
        if (exact != null) {
            return exact;
        }
        String state = root.getSQLState();
        return state == null || state.length() < 2
                ? Fault.UNAVAILABLE
                : CLASSES.getOrDefault(state.substring(0, 2), Fault.INTERNAL);
    }

    static boolean is(SQLException error, int code) {
        return root(error).getErrorCode() == code;
    }

    /** Return the exception for the user: what was tried where, what the server said, what to do. */
    static FaultException explain(String what, String where, SQLException error) {
        Fault fault = of(error);
        String verb = fault == Fault.UNAVAILABLE ? " cannot be reached: " : " says: ";
        return new FaultException(
                fault, "cannot " + what + ": " + where + verb + said(root(error)) + advice(fault), error);
    }

    private static String said(SQLException error) {
        String said = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        String plain = said.replaceFirst("^(\\(conn=\\d+\\) )+", "");
        return QUOTING.contains(error.getErrorCode()) ? QUOTED.matcher(plain).replaceFirst("") : plain;
    }

    private static String advice(Fault fault) {
        return switch (fault) {
            case DENIED -> "; check the credentials of the provider configuration and the rights of its user";
            case THROTTLED -> "; trying again when connections are free";
            case UNAVAILABLE -> "; trying again by itself";
            case QUOTA -> "; free or add disk space on the server";
            default -> "";
        };
    }

    /** The pool wraps what kept it from connecting, and the driver what kept the socket. */
    private static SQLException root(SQLException error) {
        SQLException root = error;
        while (root.getCause() instanceof SQLException cause && cause != root) {
            root = cause;
        }
        return root;
    }
}
