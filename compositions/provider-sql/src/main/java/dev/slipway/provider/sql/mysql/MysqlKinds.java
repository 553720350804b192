package dev.slipway.provider.sql.mysql;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Twins;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.sql.connection.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of the kinds, and what they share. */
final class MysqlKinds {

    private static final String GROUP = "mysql.sql.crossplane.io";
    private static final String VERSION = "v1alpha1";

    static final Gvk DATABASE = new Gvk(GROUP, VERSION, "Database");
    static final Gvk USER = new Gvk(GROUP, VERSION, "User");
    static final Gvk GRANT = new Gvk(GROUP, VERSION, "Grant");
    static final ProviderConfigKinds CONFIGS = ProviderConfigKinds.of(GROUP, VERSION);

    private MysqlKinds() {}

    /** Return the kind and its namespaced twin. */
    static List<Gvk> both(Gvk classic) {
        return List.of(classic, Twins.of(classic));
    }

    /** Refuse what was there before the object began to make anything: a CONFLICT that says how to go on. */
    static void requireOurs(Wanted wanted, String what) {
        if (!wanted.mayAdopt("")) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "name taken: " + what + " exists already and was not made by this object; choose another name, or"
                            + " set the annotation crossplane.io/external-name to that name by hand to take it over");
        }
    }

    /** Run statements, kept out of the binary log if that is wanted; the connection is used again for others. */
    static void run(Sql sql, String what, @Nullable Boolean binlog, List<String> statements) {
        boolean unlogged = Boolean.FALSE.equals(binlog);
        sql.call(what, connection -> {
            try {
                if (unlogged) {
                    Sql.run(connection, "SET SESSION sql_log_bin = 0");
                }
                Sql.run(connection, statements.toArray(String[]::new));
            } finally {
                if (unlogged) {
                    Sql.run(connection, "SET SESSION sql_log_bin = 1");
                }
            }
            return what;
        });
    }
}
