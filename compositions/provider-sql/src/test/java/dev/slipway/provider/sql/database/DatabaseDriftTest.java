package dev.slipway.provider.sql.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.sql.DatabaseParameters;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseDriftTest {

    private static final DatabaseState ACTUAL = new DatabaseState(
            "app", "postgres", "UTF8", "en_US.utf8", "en_US.utf8", "pg_default", true, -1, false, "uid-1");

    private static Drift drift(Map<String, Object> wanted) {
        return DatabaseDrift.of(Json.convert(wanted, DatabaseParameters.class), ACTUAL, "uid-1");
    }

    @Test
    void whatIsNotSaidIsNobodysBusiness() {
        assertThat(drift(Map.of()).fields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"encoding,utf-8", "encoding,UTF8", "lcCollate,en_US.UTF-8", "lcCType,en_US.UTF8"})
    void spellingsOfTheSameAreNoDrift(String field, String value) {
        assertThat(drift(Map.of(field, value)).fields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"encoding,LATIN1", "lcCollate,C", "lcCType,en_GB.UTF-8", "owner,app", "tablespace,fast"})
    void differentValueIsDriftOfItsField(String field, String value) {
        assertThat(drift(Map.of(field, value)).paths()).isEqualTo(field);
    }

    @Test
    void numbersAndSwitchesAreCompared() {
        Map<String, Object> wanted = Map.of("connectionLimit", 5, "allowConnections", false, "isTemplate", true);

        assertThat(drift(wanted).paths()).isEqualTo("allowConnections, connectionLimit, isTemplate");
        assertThat(drift(Map.of("connectionLimit", -1, "allowConnections", true, "isTemplate", false))
                        .fields())
                .isEmpty();
    }

    @Test
    void lostMarkIsDrift() {
        Drift drift = DatabaseDrift.of(Json.convert(Map.of(), DatabaseParameters.class), ACTUAL, "uid-2");

        assertThat(drift.fields()).containsExactly(new Drift.Field("comment", "uid-2", "uid-1"));
    }

    @Test
    void everyDriftThatCanBeCorrectedHasItsStatement() {
        Map<String, Object> wanted =
                Map.of("owner", "o\"x", "tablespace", "fast", "connectionLimit", 5, "isTemplate", true);

        assertThat(drift(wanted).fields().stream()
                        .flatMap(field -> DatabaseStatements.alter("app", field, "mark").stream()))
                .containsExactly(
                        "ALTER DATABASE \"app\" OWNER TO \"o\"\"x\"",
                        "ALTER DATABASE \"app\" WITH CONNECTION LIMIT 5",
                        "ALTER DATABASE \"app\" WITH IS_TEMPLATE true",
                        "ALTER DATABASE \"app\" SET TABLESPACE \"fast\"");
    }

    @Test
    void whatCannotBeChangedHasNoStatement() {
        assertThat(drift(Map.of("encoding", "LATIN1", "lcCollate", "C", "lcCType", "C"))
                        .fields())
                .hasSize(3)
                .allSatisfy(field -> {
                    assertThat(DatabaseDrift.IMMUTABLE).contains(field.path());
                    assertThat(DatabaseStatements.alter("app", field, "mark")).isEmpty();
                });
    }
}
