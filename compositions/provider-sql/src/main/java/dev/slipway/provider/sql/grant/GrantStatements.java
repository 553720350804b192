package dev.slipway.provider.sql.grant;

import dev.slipway.provider.sql.connection.Quote;
import java.util.ArrayList;
import java.util.List;

/** The SQL of grants. Pure. */
final class GrantStatements {

    private GrantStatements() {}

    static List<String> grant(GrantWanted wanted) {
        List<String> statements = new ArrayList<>();
        if (wanted.isMembership()) {
            statements.add("GRANT " + Quote.identifier(wanted.memberOf()) + " TO " + Quote.identifier(wanted.role())
                    + membershipOptions(wanted));
            return statements;
        }
        if (!wanted.privileges().isEmpty()) {
            statements.add("GRANT " + String.join(", ", wanted.privileges()) + onDatabase(wanted) + " TO "
                    + Quote.identifier(wanted.role()) + (wanted.mayGrantOn() ? " WITH GRANT OPTION" : ""));
        }
        if (wanted.revokesPublic()) {
            statements.add(revokePublic(wanted));
        }
        return statements;
    }

    static String revokePublic(GrantWanted wanted) {
        return "REVOKE ALL" + onDatabase(wanted) + " FROM PUBLIC";
    }

    static String revoke(GrantWanted wanted) {
        if (wanted.isMembership()) {
            return "REVOKE " + Quote.identifier(wanted.memberOf()) + " FROM " + Quote.identifier(wanted.role());
        }
        return "REVOKE " + String.join(", ", wanted.privileges()) + onDatabase(wanted) + " FROM "
                + Quote.identifier(wanted.role());
    }

    private static String onDatabase(GrantWanted wanted) {
        return " ON DATABASE " + Quote.identifier(wanted.database());
    }

    private static String membershipOptions(GrantWanted wanted) {
        List<String> options = new ArrayList<>();
        if (wanted.mayGrantOn()) {
            options.add("ADMIN OPTION");
        }
        if (wanted.parameters().withInherit() != null) {
            options.add("INHERIT " + (wanted.parameters().withInherit() ? "TRUE" : "FALSE"));
        }
        return options.isEmpty() ? "" : " WITH " + String.join(", ", options);
    }
}
