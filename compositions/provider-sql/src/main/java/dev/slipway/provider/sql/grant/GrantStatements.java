package dev.slipway.provider.sql.grant;

import dev.slipway.provider.sql.connection.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
            String objects =
                    wanted.target().objects().stream().map(GrantTarget.One::sql).collect(Collectors.joining(", "));
            statements.add("GRANT " + privileges(wanted) + on(wanted, objects) + " TO "
                    + Quote.identifier(wanted.role()) + (wanted.mayGrantOn() ? " WITH GRANT OPTION" : ""));
        }
        if (wanted.revokesPublic()) {
            statements.add(revokePublic(wanted));
        }
        return statements;
    }

    static String revokePublic(GrantWanted wanted) {
        return "REVOKE ALL ON DATABASE " + Quote.identifier(wanted.database()) + " FROM PUBLIC";
    }

    static String revokeMembership(GrantWanted wanted) {
        return "REVOKE " + Quote.identifier(wanted.memberOf()) + " FROM " + Quote.identifier(wanted.role());
    }

    static String revoke(GrantWanted wanted, GrantTarget.One object) {
        return "REVOKE " + privileges(wanted) + on(wanted, object.sql()) + " FROM " + Quote.identifier(wanted.role());
    }

    private static String on(GrantWanted wanted, String objects) {
        return " ON " + wanted.target().type().noun() + " " + objects;
    }

    private static String privileges(GrantWanted wanted) {
        List<String> columns = wanted.target().columns();
        String of = columns.isEmpty()
                ? ""
                : columns.stream().map(Quote::identifier).collect(Collectors.joining(", ", " (", ")"));
        return wanted.privileges().stream().map(privilege -> privilege + of).collect(Collectors.joining(", "));
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
