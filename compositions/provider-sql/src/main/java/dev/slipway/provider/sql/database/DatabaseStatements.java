package dev.slipway.provider.sql.database;

import dev.slipway.api.sql.DatabaseParameters;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.sql.connection.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL of databases. Pure. */
final class DatabaseStatements {

    private DatabaseStatements() {}

    static String create(String name, DatabaseParameters wanted) {
        List<String> options = new ArrayList<>();
        name(options, "OWNER", wanted.owner());
        name(options, "TEMPLATE", wanted.template());
        text(options, "ENCODING", wanted.encoding());
        name(
                options,
                "STRATEGY",
                wanted.strategy() == null ? null : wanted.strategy().name());
        text(options, "LC_COLLATE", wanted.lcCollate());
        text(options, "LC_CTYPE", wanted.lcCType());
        name(options, "TABLESPACE", wanted.tablespace());
        value(options, "ALLOW_CONNECTIONS", wanted.allowConnections());
        value(options, "CONNECTION LIMIT", wanted.connectionLimit());
        value(options, "IS_TEMPLATE", wanted.isTemplate());
        return "CREATE DATABASE " + Quote.identifier(name)
                + (options.isEmpty() ? "" : " WITH " + String.join(" ", options));
    }

    static String comment(String name, String comment) {
        return "COMMENT ON DATABASE " + Quote.identifier(name) + " IS " + Quote.literal(comment);
    }

    static String rename(String from, String to) {
        return "ALTER DATABASE " + Quote.identifier(from) + " RENAME TO " + Quote.identifier(to);
    }

    static String drop(String name) {
        return "DROP DATABASE IF EXISTS " + Quote.identifier(name) + " WITH (FORCE)";
    }

    /** A template cannot be dropped. */
    static String unprotect(String name) {
        return "ALTER DATABASE " + Quote.identifier(name) + " WITH IS_TEMPLATE false";
    }

    /** Return the statement that corrects one difference, unless it cannot be corrected. */
    static Optional<String> alter(String name, Drift.Field field, String comment) {
        String alter = "ALTER DATABASE " + Quote.identifier(name) + " ";
        String desired = String.valueOf(field.desired());
        return switch (field.path()) {
            case "owner" -> Optional.of(alter + "OWNER TO " + Quote.identifier(desired));
            case "tablespace" -> Optional.of(alter + "SET TABLESPACE " + Quote.identifier(desired));
            case "allowConnections" -> Optional.of(alter + "WITH ALLOW_CONNECTIONS " + desired);
            case "connectionLimit" -> Optional.of(alter + "WITH CONNECTION LIMIT " + desired);
            case "isTemplate" -> Optional.of(alter + "WITH IS_TEMPLATE " + desired);
            case DatabaseDrift.OWNER_MARK -> Optional.of(comment(name, comment));
            default -> Optional.empty();
        };
    }

    private static void name(List<String> options, String option, @Nullable String name) {
        if (name != null) {
            options.add(option + " = " + Quote.identifier(name));
        }
    }

    private static void text(List<String> options, String option, @Nullable String text) {
        if (text != null) {
            options.add(option + " = " + Quote.literal(text));
        }
    }

    private static void value(List<String> options, String option, @Nullable Object value) {
        if (value != null) {
            options.add(option + " = " + value);
        }
    }
}
