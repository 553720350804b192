package dev.slipway.provider.sql.connection;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.sql.SQLException;
import java.util.Optional;

/** A server of some kind, who we are there, and what its errors mean. Equal ones can share connections. */
public interface Endpoint {

    /** Return the host. */
    String endpoint();

    String port();

    String username();

    Redacted<String> password();

    /** Return the database that work is done in unless another is named. */
    String database();

    /** Return the JDBC address of one of its databases, with timeouts and nothing secret. */
    String url(String database);

    /** Return the statement that every shared connection begins with, if any. */
    default Optional<String> opening() {
        return Optional.empty();
    }

    /** Return the form that messages use. */
    String label();

    /** Return the failure for the user: {@code what} completes the sentence "cannot ...". */
    FaultException explain(String what, SQLException error);
}
