package dev.slipway.provider.sql.mysql;

import dev.slipway.api.sql.mysql.Database;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.sql.connection.Sql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Databases of one server. */
final class DatabaseResource implements ExternalResource<DatabaseKind.Desired, DatabaseKind.State> {

    private static final String QUERY = "SELECT default_character_set_name, default_collation_name"
            + " FROM information_schema.schemata WHERE schema_name = ?";

    private final Sql sql;

    DatabaseResource(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Observation<DatabaseKind.State> observe(Identity identity, DatabaseKind.Desired desired) {
        Optional<DatabaseKind.State> state = read(identity);
        if (state.isEmpty()) {
            return new Observation.Absent<>();
        }
        requireOurs(identity, desired);
        List<Drift.Field> fields = new ArrayList<>();
        compare(
                fields,
                "defaultCharacterSet",
                desired.parameters().defaultCharacterSet(),
                state.get().characterSet());
        compare(
                fields,
                "defaultCollation",
                desired.parameters().defaultCollation(),
                state.get().collation());
        return new Observation.Present<>(state.get(), new Drift(fields));
    }

    /** Character set utf8 is utf8mb3 by another name. */
    private static void compare(List<Drift.Field> fields, String path, @Nullable String desired, String actual) {
        if (desired != null && !normal(desired).equals(normal(actual))) {
            fields.add(new Drift.Field(path, desired, actual));
        }
    }

    private static String normal(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceFirst("^utf8(?=_|$)", "utf8mb3");
    }

    @Override
    public Identity create(Identity identity, DatabaseKind.Desired desired) {
        if (read(identity).isPresent()) {
            requireOurs(identity, desired);
            return identity;
        }
        String name = identity.externalName();
        run("create database " + name, desired, "CREATE DATABASE " + MysqlQuote.identifier(name) + options(desired));
        return identity;
    }

    @Override
    public void update(Identity identity, DatabaseKind.Desired desired, Drift drift) {
        String name = identity.externalName();
        run("change database " + name, desired, "ALTER DATABASE " + MysqlQuote.identifier(name) + options(desired));
    }

    @Override
    public void delete(Identity identity, DatabaseKind.Desired desired) {
        if (read(identity).isEmpty()) {
            return;
        }
        requireOurs(identity, desired);
        String name = identity.externalName();
        run("drop database " + name, desired, "DROP DATABASE IF EXISTS " + MysqlQuote.identifier(name));
    }

    private static String options(DatabaseKind.Desired desired) {
        Database.Parameters parameters = desired.parameters();
        String set = parameters.defaultCharacterSet() == null
                ? ""
                : " CHARACTER SET " + MysqlQuote.literal(parameters.defaultCharacterSet());
        String collation = parameters.defaultCollation() == null
                ? ""
                : " COLLATE " + MysqlQuote.literal(parameters.defaultCollation());
        return set + collation;
    }

    private void run(String what, DatabaseKind.Desired desired, String statement) {
        MysqlKinds.run(sql, what, desired.parameters().binlog(), List.of(statement));
    }

    private Optional<DatabaseKind.State> read(Identity identity) {
        String name = identity.externalName();
        return sql.call("look up database " + name, connection -> {
            try (PreparedStatement statement = Sql.prepare(connection, QUERY, name);
                    ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new DatabaseKind.State(row.getString(1), row.getString(2)))
                        : Optional.empty();
            }
        });
    }

    private static void requireOurs(Identity identity, DatabaseKind.Desired desired) {
        MysqlKinds.requireOurs(desired.wanted(), "database " + identity.externalName());
    }
}
