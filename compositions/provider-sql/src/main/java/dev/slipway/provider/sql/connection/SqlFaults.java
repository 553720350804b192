package dev.slipway.provider.sql.connection;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The one place that knows what PostgreSQL's errors mean: by SQLSTATE, first the whole code, then its class. */
public final class SqlFaults {

    private static final Map<String, Fault> CODES = Map.ofEntries(
            Map.entry("28P01", Fault.DENIED), // invalid_password
            Map.entry("42501", Fault.DENIED), // insufficient_privilege
            Map.entry("42P04", Fault.CONFLICT), // duplicate_database
            Map.entry("42710", Fault.CONFLICT), // duplicate_object
            Map.entry("23505", Fault.CONFLICT), // unique_violation, of two that create the same
            Map.entry("55006", Fault.CONFLICT), // object_in_use
            Map.entry("55P03", Fault.CONFLICT), // lock_not_available
            Map.entry("2BP01", Fault.CONFLICT), // dependent_objects_still_exist
            Map.entry("3D000", Fault.NOT_FOUND), // invalid_catalog_name
            Map.entry("3F000", Fault.NOT_FOUND), // invalid_schema_name
            Map.entry("42704", Fault.NOT_FOUND), // undefined_object
            Map.entry("42P01", Fault.NOT_FOUND), // undefined_table
            Map.entry("42883", Fault.NOT_FOUND), // undefined_function
            Map.entry("53300", Fault.THROTTLED), // too_many_connections
            Map.entry("53100", Fault.QUOTA)); // disk_full

    private static final Map<String, Fault> CLASSES = Map.of(
            "08", Fault.UNAVAILABLE, // connection
            "57", Fault.UNAVAILABLE, // operator intervention
            "53", Fault.UNAVAILABLE, // resources
            "58", Fault.UNAVAILABLE, // system error
            "28", Fault.DENIED, // authorization
            "40", Fault.CONFLICT, // transaction rollback
            "42", Fault.INVALID, // syntax or access rule
            "22", Fault.INVALID, // data
            "0A", Fault.INVALID); // not supported

    private static final String CONCURRENT_UPDATE = "tuple concurrently updated";

    private SqlFaults() {}

    /** Return the class of failure. */
    public static Fault of(SQLException error) {
        SQLException root = root(error);
        String state = root.getSQLState();
        if (state == null) {
            return Fault.UNAVAILABLE;
        }
        if (String.valueOf(root.getMessage()).contains(CONCURRENT_UPDATE)) {
            return Fault.CONFLICT;
        }
        Fault exact = CODES.get(state);
        return exact != null ? exact : CLASSES.getOrDefault(classOf(state), Fault.INTERNAL);
    }

    /** The driver's own errors may carry an empty code. */
    private static String classOf(String state) {
        return state.substring(0, Math.min(2, state.length()));
    }

    /** Return whether the error carries that SQLSTATE. */
    public static boolean is(SQLException error, String state) {
        return state.equals(root(error).getSQLState());
    }

    /** Return the exception for the user: what was tried where, what the server said, what to do. */
    static FaultException explain(String what, String where, SQLException error) {
        Fault fault = of(error);
        String said = said(root(error));
        String message = fault == Fault.UNAVAILABLE && isConnection(error)
                ? "cannot " + what + ": " + where + " cannot be reached: " + said
                : "cannot " + what + ": " + where + " says: " + said;
        return new FaultException(fault, message + advice(fault), error);
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

    private static boolean isConnection(SQLException error) {
        String state = root(error).getSQLState();
        return state == null || state.startsWith("08");
    }

    /** The pool wraps what kept it from connecting. */
    private static SQLException root(SQLException error) {
        return error.getCause() instanceof SQLException cause ? cause : error;
    }

    private static String said(SQLException error) {
        Optional<ServerErrorMessage> server = error instanceof PSQLException psql
                ? Optional.ofNullable(psql.getServerErrorMessage())
                : Optional.empty();
        String said = server.map(ServerErrorMessage::getMessage).orElse(error.getMessage());
        String first = String.valueOf(said).lines().findFirst().orElse("");
        return server.map(ServerErrorMessage::getDetail)
                .map(detail -> first + " (" + detail.lines().findFirst().orElse("") + ")")
                .orElse(first);
    }
}
