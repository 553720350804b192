package dev.slipway.provider.sql.mysql;

import dev.slipway.api.sql.mysql.Grant;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import org.jspecify.annotations.Nullable;

/** A grant as it should be. */
record GrantWanted(Grant.Parameters parameters, boolean going) {

    private static final String ALL = "*";

    Account user() {
        if (parameters.user() == null || parameters.user().isEmpty()) {
            throw new FaultException(
                    Fault.INVALID, "spec.forProvider.user is missing: set it, or refer to an object by userRef");
        }
        return Account.of(parameters.user());
    }

    /** A grant whose references never resolved was never made. */
    boolean wasNeverMade() {
        return going && (parameters.user() == null || parameters.user().isEmpty());
    }

    Privileges privileges() {
        return Privileges.wanted(parameters.privileges());
    }

    /** Return what the privileges are on, as SQL and as SHOW GRANTS writes it. */
    String on() {
        return part(parameters.database()) + "." + part(parameters.table());
    }

    private static String part(@Nullable String name) {
        return name == null || name.isEmpty() || name.equals(ALL) ? ALL : MysqlQuote.identifier(name);
    }

    @Override
    public String toString() {
        return privileges().names() + " on " + on() + " to user " + user();
    }
}
