package dev.slipway.provider.sql.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.provider.sql.connection.PostgresKinds;
import dev.slipway.provider.sql.outside.PostgresOutside;
import dev.slipway.testkit.fixture.PostgresServer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL itself says whether a role may do what was granted, on every kind of object. */
class GrantsInsideIT {

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    private static final String SHOP = "shop";
    private static final List<String> OBJECTS = List.of(
            "CREATE ROLE reader",
            "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC",
            "CREATE SCHEMA sales",
            "CREATE TABLE sales.orders (id int, price int, note text)",
            "CREATE SEQUENCE sales.numbers",
            "CREATE FUNCTION sales.total(a integer, b text[]) RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "CREATE PROCEDURE sales.tidy() LANGUAGE sql AS 'SELECT 1'",
            "REVOKE EXECUTE ON ROUTINE sales.total(integer, text[]), sales.tidy() FROM PUBLIC",
            "CREATE FOREIGN DATA WRAPPER elsewhere",
            "CREATE SERVER archive FOREIGN DATA WRAPPER elsewhere");

    private static PostgresOutside outside;

    @BeforeAll
    static void start() throws SQLException {
        outside = new PostgresOutside(POSTGRES, "SCHEMA", "SELECT 1 FROM pg_namespace WHERE nspname = ?");
        POSTGRES.execute("postgres", "CREATE DATABASE " + SHOP);
        for (String statement : OBJECTS) {
            POSTGRES.execute(SHOP, statement);
        }
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    static Stream<Arguments> grants() {
        return Stream.of(
                Arguments.of(
                        Map.of("schema", "sales", "privileges", List.of("USAGE")),
                        "has_schema_privilege('reader', 'sales', 'USAGE')",
                        "has_schema_privilege('reader', 'sales', 'CREATE')"),
                Arguments.of(
                        Map.of("schema", "sales", "tables", List.of("orders"), "privileges", List.of("ALL")),
                        "has_table_privilege('reader', 'sales.orders', 'TRUNCATE')",
                        "has_table_privilege('reader', 'sales.orders', 'SELECT WITH GRANT OPTION')"),
                Arguments.of(
                        Map.of(
                                "schema", "sales",
                                "tables", List.of("orders"),
                                "columns", List.of("id", "price"),
                                "privileges", List.of("SELECT", "UPDATE")),
                        "has_column_privilege('reader', 'sales.orders', 'price', 'UPDATE')",
                        "has_column_privilege('reader', 'sales.orders', 'note', 'SELECT')"),
                Arguments.of(
                        Map.of("schema", "sales", "sequences", List.of("numbers"), "privileges", List.of("USAGE")),
                        "has_sequence_privilege('reader', 'sales.numbers', 'USAGE')",
                        "has_sequence_privilege('reader', 'sales.numbers', 'UPDATE')"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(
                        Map.of(
                                "schema",
                                "sales",
                                "routines",
                                List.of(Map.of("name", "total", "args", List.of("integer", "text[]"))),
                                "privileges",
                                List.of("EXECUTE"),
                                "withOption",
                                "GRANT"),
                        "has_function_privilege('reader', 'sales.total(int, text[])', 'EXECUTE WITH GRANT OPTION')",
                        "has_function_privilege('reader', 'sales.tidy()', 'EXECUTE')"),
                Arguments.of(
                        Map.of(
                                "schema", "sales",
                                "routines", List.of(Map.of("name", "tidy")),
                                "privileges", List.of("EXECUTE")),
                        "has_function_privilege('reader', 'sales.tidy()', 'EXECUTE')",
                        "has_function_privilege('reader', 'sales.total(int, text[])', 'EXECUTE')"),
                Arguments.of(
                        Map.of("foreignDataWrappers", List.of("elsewhere"), "privileges", List.of("USAGE")),
                        "has_foreign_data_wrapper_privilege('reader', 'elsewhere', 'USAGE')",
                        "has_server_privilege('reader', 'archive', 'USAGE')"),
                Arguments.of(
                        Map.of("foreignServers", List.of("archive"), "privileges", List.of("USAGE")),
                        "has_server_privilege('reader', 'archive', 'USAGE')",
                        "has_foreign_data_wrapper_privilege('reader', 'elsewhere', 'USAGE')"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"grants", "others"})
    void whatIsGrantedAndNothingElseMayBeDoneUntilItIsTakenBack(
            Map<String, Object> parameters, String allowed, String other) throws SQLException {
        Identity identity = Identity.of("grant", "uid");
        GrantWanted wanted = wanted(identity, parameters);
        ExternalResource<GrantWanted, GrantState> grants = kind().connect(outside.connection());
        assertThat(grants.observe(identity, wanted)).isInstanceOf(Observation.Absent.class);

        grants.create(identity, wanted);

        assertThat(grants.observe(identity, wanted)).isInstanceOf(Observation.Present.class);
        assertThat(holds(allowed)).isTrue();
        assertThat(holds(other)).isFalse();

        grants.delete(identity, wanted);

        assertThat(grants.observe(identity, wanted)).isInstanceOf(Observation.Absent.class);
        assertThat(holds(allowed)).isFalse();
    }

    private static GrantKind kind() {
        return new GrantKind(outside.servers());
    }

    private static GrantWanted wanted(Identity identity, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("role", "reader");
        all.put("database", SHOP);
        return kind().desired(PostgresOutside.wanted(PostgresKinds.GRANT, identity, all));
    }

    private static boolean holds(String question) throws SQLException {
        try (var connection = POSTGRES.connect(SHOP);
                var statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT " + question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
