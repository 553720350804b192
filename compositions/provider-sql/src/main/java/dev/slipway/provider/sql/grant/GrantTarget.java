package dev.slipway.provider.sql.grant;

import dev.slipway.api.sql.GrantParameters;
import dev.slipway.api.sql.GrantParameters.Routine;
import dev.slipway.provider.sql.connection.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a grant is on: one kind of object, and the objects as SQL writes them. Pure. */
record GrantTarget(Type type, List<One> objects, List<String> columns) {

    /** An object: its name in SQL, and what the catalog is asked for. */
    record One(String sql, String lookup) {
        @Override
        public String toString() {
            return sql;
        }
    }

    /** Types of arguments cannot be quoted, so they must be what needs none. */
    private static final Pattern ARGUMENT = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_$]*( [a-zA-Z]+)*(\\[])?");

    /**
     * The kinds of objects: how GRANT names them, which privileges there are on them, and how the catalog has them, with
     * the letter of their default access list.
     */
    enum Type {
        DATABASE(
                "DATABASE",
                Set.of("CONNECT", "CREATE", "TEMPORARY"),
                "pg_database o, aclexplode(coalesce(o.datacl, acldefault('d', o.datdba))) a",
                "o.datname = ?"),
        SCHEMA(
                "SCHEMA",
                Set.of("USAGE", "CREATE"),
                "pg_namespace o, aclexplode(coalesce(o.nspacl, acldefault('n', o.nspowner))) a",
                "o.oid = to_regnamespace(?)"),
        TABLE(
                "TABLE",
                Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"),
                "pg_class o, aclexplode(coalesce(o.relacl, acldefault('r', o.relowner))) a",
                "o.oid = to_regclass(?)"),
        COLUMN(
                "TABLE",
                Set.of("SELECT", "INSERT", "UPDATE", "REFERENCES"),
                "pg_attribute o, aclexplode(o.attacl) a",
                "o.attrelid = to_regclass(?)"),
        SEQUENCE(
                "SEQUENCE",
                Set.of("USAGE", "SELECT", "UPDATE"),
                "pg_class o, aclexplode(coalesce(o.relacl, acldefault('s', o.relowner))) a",
                "o.oid = to_regclass(?)"),
        ROUTINE(
                "ROUTINE",
                Set.of("EXECUTE"),
                "pg_proc o, aclexplode(coalesce(o.proacl, acldefault('f', o.proowner))) a",
                "o.oid = to_regprocedure(?)"),
        FOREIGN_DATA_WRAPPER(
                "FOREIGN DATA WRAPPER",
                Set.of("USAGE"),
                "pg_foreign_data_wrapper o, aclexplode(coalesce(o.fdwacl, acldefault('F', o.fdwowner))) a",
                "o.fdwname = ?"),
        FOREIGN_SERVER(
                "FOREIGN SERVER",
                Set.of("USAGE"),
                "pg_foreign_server o, aclexplode(coalesce(o.srvacl, acldefault('S', o.srvowner))) a",
                "o.srvname = ?");

        private final String noun;
        private final Set<String> privileges;
        private final String from;
        private final String where;

        Type(String noun, Set<String> privileges, String from, String where) {
            this.noun = noun;
            this.privileges = privileges;
            this.from = from;
            this.where = where;
        }

        String noun() {
            return noun;
        }

        /** Return the privileges that every version of PostgreSQL has on it; MAINTAIN came with version 17. */
        Set<String> privileges() {
            return privileges;
        }

        boolean has(String privilege) {
            return privileges.contains(privilege) || this == TABLE && privilege.equals("MAINTAIN");
        }

        /** Return the query for what a role, the first parameter, holds on an object, the second. */
        String query() {
            return "SELECT a.privilege_type, a.is_grantable, " + (this == COLUMN ? "o.attname" : "''")
                    + " AS part FROM " + from + " JOIN pg_roles r ON r.oid = a.grantee WHERE r.rolname = ? AND "
                    + where;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static GrantTarget of(GrantParameters parameters) {
        List<Type> named = named(parameters);
        if (named.size() > 1) {
            throw GrantWanted.invalid("a grant is on one kind of object, and this one names several: " + named
                    + "; write one object for each");
        }
        Type type = named.isEmpty() ? outer(parameters) : named.get(0);
        boolean isInSchema = type == Type.TABLE || type == Type.SEQUENCE || type == Type.ROUTINE;
        if (isInSchema && isEmpty(parameters.schema())) {
            throw GrantWanted.invalid("spec.forProvider.schema is missing: " + type
                    + "s are granted on in a schema, so set it, or refer to an object by schemaRef");
        }
        List<String> columns = parameters.columns() == null ? List.of() : parameters.columns();
        return new GrantTarget(columns.isEmpty() ? type : columns(type), objects(parameters, type), columns);
    }

    private static Type columns(Type type) {
        if (type != Type.TABLE) {
            throw GrantWanted.invalid("spec.forProvider.columns are those of tables: name the tables, too");
        }
        return Type.COLUMN;
    }

    private static List<Type> named(GrantParameters parameters) {
        Set<Type> named = new TreeSet<>();
        add(named, Type.TABLE, parameters.tables());
        add(named, Type.SEQUENCE, parameters.sequences());
        add(named, Type.ROUTINE, parameters.routines());
        add(named, Type.FOREIGN_DATA_WRAPPER, parameters.foreignDataWrappers());
        add(named, Type.FOREIGN_SERVER, parameters.foreignServers());
        return List.copyOf(named);
    }

    private static void add(Set<Type> named, Type type, @Nullable List<?> objects) {
        if (!isEmpty(objects)) {
            named.add(type);
        }
    }

    private static Type outer(GrantParameters parameters) {
        return isEmpty(parameters.schema()) ? Type.DATABASE : Type.SCHEMA;
    }

    private static List<One> objects(GrantParameters parameters, Type type) {
        return switch (type) {
            case DATABASE -> plain(Stream.ofNullable(parameters.database()).toList());
            case SCHEMA -> same(Stream.of(schema(parameters)));
            case TABLE, COLUMN -> inSchema(parameters, parameters.tables());
            case SEQUENCE -> inSchema(parameters, parameters.sequences());
            case ROUTINE -> routines(parameters);
            case FOREIGN_DATA_WRAPPER -> plain(parameters.foreignDataWrappers());
            case FOREIGN_SERVER -> plain(parameters.foreignServers());
        };
    }

    private static List<One> plain(@Nullable List<String> names) {
        return Stream.ofNullable(names)
                .flatMap(List::stream)
                .map(name -> new One(Quote.identifier(name), name))
                .toList();
    }

    private static List<One> same(Stream<String> names) {
        return names.map(name -> new One(name, name)).toList();
    }

    private static String schema(GrantParameters parameters) {
        return Quote.identifier(String.valueOf(parameters.schema()));
    }

    private static List<One> inSchema(GrantParameters parameters, @Nullable List<String> names) {
        return same(Stream.ofNullable(names)
                .flatMap(List::stream)
                .map(name -> schema(parameters) + "." + Quote.identifier(name)));
    }

    private static List<One> routines(GrantParameters parameters) {
        return same(Stream.ofNullable(parameters.routines())
                .flatMap(List::stream)
                .map(routine -> schema(parameters) + "." + Quote.identifier(name(routine)) + arguments(routine)));
    }

    private static String name(Routine routine) {
        String name = routine.name();
        if (name == null || name.isEmpty()) {
            throw GrantWanted.invalid("spec.forProvider.routines: one has no name");
        }
        return name;
    }

    private static String arguments(Routine routine) {
        List<String> types = routine.args() == null ? List.of() : routine.args();
        types.stream()
                .filter(type -> !ARGUMENT.matcher(type).matches())
                .findFirst()
                .ifPresent(type -> {
                    throw GrantWanted.invalid("spec.forProvider.routines: '" + type + "' is not the name of a type");
                });
        return types.stream().collect(Collectors.joining(",", "(", ")"));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static boolean isEmpty(@Nullable List<?> list) {
        return list == null || list.isEmpty();
    }

    /** Return whether the objects are inside of a database, where a connection to it is needed. */
    boolean isInside() {
        return type != Type.DATABASE;
    }

    @Override
    public String toString() {
        String where = columns.isEmpty() ? "" : "columns " + String.join(", ", columns) + " of ";
        return where + (type == Type.COLUMN ? Type.TABLE : type) + " "
                + objects.stream().map(One::sql).collect(Collectors.joining(", "));
    }
}
