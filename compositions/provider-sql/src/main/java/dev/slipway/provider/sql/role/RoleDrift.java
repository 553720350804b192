package dev.slipway.provider.sql.role;

import dev.slipway.api.sql.ConfigurationParameter;
import dev.slipway.kernel.plan.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares a role with what is wanted; fields that are not set are nobody's business. Pure. */
final class RoleDrift {

    static final String OWNER_MARK = "comment";
    static final String PASSWORD = "password";
    static final String SETTING = "configurationParameters.";
    static final String LIMIT = "connectionLimit";

    private RoleDrift() {}

    static Drift of(RoleWanted wanted, RoleState actual, String ownerUid) {
        List<Drift.Field> fields = new ArrayList<>();
        Privilege.said(wanted.parameters().privileges()).forEach((privilege, granted) -> {
            if (!granted.equals(actual.privileges().get(privilege))) {
                fields.add(new Drift.Field(privilege.name(), granted, !granted));
            }
        });
        Integer limit = wanted.parameters().connectionLimit();
        if (limit != null && limit != actual.connectionLimit()) {
            fields.add(new Drift.Field(LIMIT, limit, actual.connectionLimit()));
        }
        settings(fields, wanted.parameters().configurationParameters(), actual.settings());
        if (isPasswordWrong(wanted, actual)) {
            fields.add(new Drift.Field(PASSWORD, "wanted", "actual").masked());
        }
        if (!ownerUid.equals(actual.ownerUid())) {
            fields.add(new Drift.Field(OWNER_MARK, ownerUid, actual.ownerUid()));
        }
        return new Drift(fields);
    }

    /** A password that is not known yet is made, stored and set by the update that this leads to. */
    private static boolean isPasswordWrong(RoleWanted wanted, RoleState actual) {
        if (!wanted.hasPassword()) {
            return false;
        }
        if (wanted.password() == null) {
            return true;
        }
        return actual.verifier() != null && !actual.verifier().matches(actual.name(), wanted.password());
    }

    private static void settings(
            List<Drift.Field> fields, @Nullable List<ConfigurationParameter> wanted, Map<String, String> actual) {
        if (wanted == null) {
            return;
        }
        Map<String, String> desired = new TreeMap<>();
        wanted.forEach(setting -> desired.put(String.valueOf(setting.name()), String.valueOf(setting.value())));
        TreeSet<String> names = new TreeSet<>(desired.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            if (!Objects.equals(desired.get(name), actual.get(name))) {
                fields.add(new Drift.Field(SETTING + name, desired.get(name), actual.get(name)));
            }
        }
    }
}
