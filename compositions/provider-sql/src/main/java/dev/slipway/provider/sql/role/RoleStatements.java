package dev.slipway.provider.sql.role;

import dev.slipway.api.sql.ConfigurationParameter;
import dev.slipway.api.sql.RoleParameters;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.sql.connection.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL of roles. Passwords are never part of a statement: servers log statements. Pure. */
final class RoleStatements {

    private RoleStatements() {}

    static List<String> create(String name, RoleParameters wanted, String comment) {
        List<String> clauses = new ArrayList<>();
        Privilege.said(wanted.privileges()).forEach((privilege, granted) -> clauses.add(privilege.clause(granted)));
        if (wanted.connectionLimit() != null) {
            clauses.add("CONNECTION LIMIT " + wanted.connectionLimit());
        }
        List<String> statements = new ArrayList<>();
        statements.add("CREATE ROLE " + Quote.identifier(name)
                + (clauses.isEmpty() ? "" : " WITH " + String.join(" ", clauses)));
        statements.add(comment(name, comment));
        settings(wanted).forEach(setting -> statements.add(set(name, setting.name(), setting.value())));
        return statements;
    }

    /** Return the statement that corrects one difference; a password is not corrected by a statement. */
    static Optional<String> alter(String name, Drift.Field field, String comment) {
        String alter = "ALTER ROLE " + Quote.identifier(name) + " ";
        if (field.path().equals(RoleDrift.PASSWORD)) {
            return Optional.empty();
        }
        if (field.path().equals(RoleDrift.OWNER_MARK)) {
            return Optional.of(comment(name, comment));
        }
        if (field.path().equals(RoleDrift.LIMIT)) {
            return Optional.of(alter + "CONNECTION LIMIT " + field.desired());
        }
        if (field.path().startsWith(RoleDrift.SETTING)) {
            String setting = field.path().substring(RoleDrift.SETTING.length());
            return Optional.of(
                    field.desired() == null
                            ? alter + "RESET " + Quote.identifier(setting)
                            : set(name, setting, String.valueOf(field.desired())));
        }
        return Optional.of(alter + Privilege.valueOf(field.path()).clause(Boolean.TRUE.equals(field.desired())));
    }

    static String comment(String name, String comment) {
        return "COMMENT ON ROLE " + Quote.identifier(name) + " IS " + Quote.literal(comment);
    }

    /** What the role owns goes to us, what it was granted goes away; both in one database. */
    static String[] release(String name) {
        return new String[] {
            "REASSIGN OWNED BY " + Quote.identifier(name) + " TO CURRENT_USER",
            "DROP OWNED BY " + Quote.identifier(name)
        };
    }

    static String drop(String name) {
        return "DROP ROLE IF EXISTS " + Quote.identifier(name);
    }

    private static List<ConfigurationParameter> settings(RoleParameters wanted) {
        return wanted.configurationParameters() == null ? List.of() : wanted.configurationParameters();
    }

    private static String set(String role, @Nullable String setting, @Nullable String value) {
        return "ALTER ROLE " + Quote.identifier(role) + " SET " + Quote.identifier(String.valueOf(setting)) + " TO "
                + Quote.literal(String.valueOf(value));
    }
}
