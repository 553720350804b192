package dev.slipway.provider.sql.role;

import dev.slipway.api.sql.RolePrivileges;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a role may do: the clause of CREATE ROLE, the column of pg_roles, the field of the specification. */
enum Privilege {
    SUPERUSER("rolsuper", RolePrivileges::superUser),
    INHERIT("rolinherit", RolePrivileges::inherit),
    CREATEDB("rolcreatedb", RolePrivileges::createDb),
    CREATEROLE("rolcreaterole", RolePrivileges::createRole),
    LOGIN("rolcanlogin", RolePrivileges::login),
    REPLICATION("rolreplication", RolePrivileges::replication),
    BYPASSRLS("rolbypassrls", RolePrivileges::bypassRls);

    private final String column;
    private final Function<RolePrivileges, @Nullable Boolean> field;

    Privilege(String column, Function<RolePrivileges, @Nullable Boolean> field) {
        this.column = column;
        this.field = field;
    }

    String column() {
        return column;
    }

    /** Return the clause that gives or takes it. */
    String clause(boolean granted) {
        return granted ? name() : "NO" + name();
    }

    /** Return the privileges that are said, either way. */
    static Map<Privilege, Boolean> said(@Nullable RolePrivileges privileges) {
        Map<Privilege, Boolean> said = new TreeMap<>();
        if (privileges == null) {
            return said;
        }
        for (Privilege privilege : values()) {
            Boolean value = privilege.field.apply(privileges);
            if (value != null) {
                said.put(privilege, value);
            }
        }
        return said;
    }
}
