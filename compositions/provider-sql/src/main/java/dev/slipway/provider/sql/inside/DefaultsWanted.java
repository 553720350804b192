package dev.slipway.provider.sql.inside;

import dev.slipway.api.sql.GrantParameters.WithOption;
import dev.slipway.api.sql.postgresql.DefaultPrivileges;
import dev.slipway.api.sql.postgresql.DefaultPrivileges.ObjectType;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.sql.connection.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Default privileges as they should be. */
record DefaultsWanted(DefaultPrivileges.Parameters parameters, Wanted wanted) {

    private static final Set<String> OF_TABLES =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN");

    private static final Map<ObjectType, Set<String>> KNOWN = Map.of(
            ObjectType.TABLE, OF_TABLES,
            ObjectType.SEQUENCE, Set.of("USAGE", "SELECT", "UPDATE"),
            ObjectType.FUNCTION, Set.of("EXECUTE"),
            ObjectType.SCHEMA, Set.of("USAGE", "CREATE"),
            ObjectType.TYPE, Set.of("USAGE"));

    /** Return the privileges; ALL stands for itself, because what it is depends on the server's version. */
    Set<String> privileges() {
        List<String> given = parameters.privileges() == null ? List.of() : parameters.privileges();
        Set<String> names = new TreeSet<>();
        for (String privilege : given) {
            String name = privilege.toUpperCase(Locale.ROOT);
            if (name.equals("ALL PRIVILEGES") || name.equals("ALL")) {
                return Set.of("ALL");
            }
            if (!KNOWN.getOrDefault(parameters.objectType(), Set.of()).contains(name)) {
                throw invalid("privileges: " + privilege + " is not a privilege on a " + type());
            }
            names.add(name);
        }
        if (names.isEmpty()) {
            throw invalid("privileges is missing: name one at least");
        }
        return names;
    }

    /** Return whether these contain what is wanted; those that every version knows are enough for ALL. */
    boolean isIn(Set<String> held) {
        Set<String> wanted = privileges();
        if (!wanted.contains("ALL")) {
            return held.containsAll(wanted);
        }
        Set<String> all = new TreeSet<>(KNOWN.getOrDefault(parameters.objectType(), Set.of()));
        all.remove("MAINTAIN");
        return held.containsAll(all);
    }

    String role() {
        if (parameters.role() == null || parameters.role().isEmpty()) {
            throw invalid("role is missing: set it, or refer to an object by roleRef");
        }
        return parameters.role();
    }

    String database() {
        return parameters.database() == null ? "" : parameters.database();
    }

    /** Return the letter that the catalog has for the kind of object. */
    String letter() {
        return switch (parameters.objectType()) {
            case TABLE -> "r";
            case SEQUENCE -> "S";
            case FUNCTION -> "f";
            case TYPE -> "T";
            case SCHEMA -> "n";
        };
    }

    String schema() {
        return parameters.schema() == null ? "" : parameters.schema();
    }

    boolean mayGrantOn() {
        return parameters.withOption() == WithOption.GRANT;
    }

    String grant() {
        return scope() + " GRANT " + String.join(", ", privileges()) + " ON " + types() + " TO "
                + Quote.identifier(role()) + (mayGrantOn() ? " WITH GRANT OPTION" : "");
    }

    String revoke() {
        return scope() + " REVOKE " + String.join(", ", privileges()) + " ON " + types() + " FROM "
                + Quote.identifier(role());
    }

    private String scope() {
        String in = schema().isEmpty() ? "" : " IN SCHEMA " + Quote.identifier(schema());
        return "ALTER DEFAULT PRIVILEGES FOR ROLE " + Quote.identifier(parameters.targetRole()) + in;
    }

    private String types() {
        return type().toUpperCase(Locale.ROOT) + "S";
    }

    private String type() {
        return parameters.objectType().name().toLowerCase(Locale.ROOT);
    }

    private static FaultException invalid(String what) {
        return new FaultException(Fault.INVALID, "spec.forProvider." + what);
    }

    @Override
    public String toString() {
        return "default privileges of role " + parameters.role() + " on what role " + parameters.targetRole()
                + " makes";
    }
}
