package dev.slipway.provider.sql.grant;

import dev.slipway.api.sql.GrantParameters;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.Wanted;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A grant as it should be: of a membership, or of privileges on a database or on what is inside of one. */
record GrantWanted(GrantParameters parameters, Wanted wanted) {

    boolean isMembership() {
        return parameters.memberOf() != null;
    }

    String role() {
        return required(parameters.role(), "role");
    }

    String memberOf() {
        return required(parameters.memberOf(), "memberOf");
    }

    String database() {
        return required(parameters.database(), "database");
    }

    GrantTarget target() {
        return GrantTarget.of(parameters);
    }

    /** Return the privileges by the names that the catalog uses. */
    Set<String> privileges() {
        Set<String> names = new TreeSet<>();
        List<String> given = parameters.privileges() == null ? List.of() : parameters.privileges();
        for (String privilege : given) {
            String name = privilege.toUpperCase(Locale.ROOT);
            switch (name) {
                case "ALL", "ALL PRIVILEGES" -> names.addAll(target().type().privileges());
                case "TEMP" -> names.add("TEMPORARY");
                default -> names.add(known(target().type(), name));
            }
        }
        return names;
    }

    boolean mayGrantOn() {
        return parameters.withOption() != null;
    }

    boolean revokesPublic() {
        return Boolean.TRUE.equals(parameters.revokePublicOnDb());
    }

    private static String known(GrantTarget.Type type, String name) {
        if (!type.has(name)) {
            throw invalid("spec.forProvider.privileges: " + name + " is not a privilege on a " + type + "; use "
                    + new TreeSet<>(type.privileges()) + " or ALL");
        }
        return name;
    }

    private static String required(@Nullable String value, String field) {
        if (value == null || value.isEmpty()) {
            throw invalid(
                    "spec.forProvider." + field + " is missing: set it, or refer to an object by " + field + "Ref");
        }
        return value;
    }

    static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }
}
