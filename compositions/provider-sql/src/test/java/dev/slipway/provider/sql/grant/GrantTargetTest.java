package dev.slipway.provider.sql.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.sql.GrantParameters;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantTargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{database: d} | DATABASE | [\"d\"]",
                "{database: d, schema: a\"b} | SCHEMA | [\"a\"\"b\"]",
                "{database: d, schema: s, tables: [t, U]} | TABLE | [\"s\".\"t\", \"s\".\"U\"]",
                "{database: d, schema: s, tables: [t], columns: [c]} | COLUMN | [\"s\".\"t\"]",
                "{database: d, schema: s, sequences: [q]} | SEQUENCE | [\"s\".\"q\"]",
                "{database: d, schema: s, routines: [{name: f, args: [int, 'text[]']}, {name: g}]} | ROUTINE |"
                        + " [\"s\".\"f\"(int,text[]), \"s\".\"g\"()]",
                "{database: d, foreignDataWrappers: [w]} | FOREIGN_DATA_WRAPPER | [\"w\"]",
                "{database: d, foreignServers: [w]} | FOREIGN_SERVER | [\"w\"]"
            })
    void fieldsSayWhatTheGrantIsOn(String parameters, GrantTarget.Type type, String objects) {
        GrantTarget target = target(parameters);

        assertThat(target.type()).isEqualTo(type);
        assertThat(target.objects()).hasToString(objects);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{schema: s, tables: [t], sequences: [q]} | one kind of object",
                "{tables: [t]} | schema is missing",
                "{schema: s, columns: [c]} | name the tables",
                "{schema: s, routines: [{args: [int]}]} | has no name",
                "{schema: s, routines: [{name: f, args: ['int) TO x; --']}]} | not the name of a type"
            })
    void whatMakesNoSenseIsExplained(String parameters, String message) {
        assertThatThrownBy(() -> target(parameters)).isInstanceOfSatisfying(FaultException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.INVALID);
            assertThat(fault.explanation()).contains(message);
        });
    }

    @Test
    void onlyTablesKnowWhatNewerVersionsHave() {
        assertThat(GrantTarget.Type.TABLE.has("MAINTAIN")).isTrue();
        assertThat(GrantTarget.Type.TABLE.privileges()).doesNotContain("MAINTAIN");
        assertThat(GrantTarget.Type.SEQUENCE.has("MAINTAIN")).isFalse();
    }

    private static GrantTarget target(String parameters) {
        Map<String, Object> tree = Json.parseYaml(parameters).get(0);
        return GrantTarget.of(Json.convert(tree, GrantParameters.class));
    }
}
