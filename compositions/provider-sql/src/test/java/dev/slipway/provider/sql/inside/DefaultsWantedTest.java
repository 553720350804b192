package dev.slipway.provider.sql.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.sql.postgresql.DefaultPrivileges;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.provider.sql.connection.PostgresKinds;
import dev.slipway.provider.sql.outside.PostgresOutside;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefaultsWantedTest {

    private static DefaultsWanted of(String yaml) {
        Map<String, Object> parameters =
                Json.parseYaml("{targetRole: maker, " + yaml + "}").get(0);
        return new DefaultsWanted(
                Json.convert(parameters, DefaultPrivileges.Parameters.class),
                PostgresOutside.wanted(PostgresKinds.DEFAULT_PRIVILEGES, Identity.of("a", "u"), parameters));
    }

    private static void fails(String yaml, String why) {
        assertThatThrownBy(() -> of(yaml).grant()).isInstanceOfSatisfying(FaultException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.INVALID);
            assertThat(fault.explanation()).contains(why);
        });
    }

    @Test
    void statementsSayWhoMakesWhatWhere() {
        DefaultsWanted tables =
                of("objectType: table, schema: s, role: re\"ader, privileges: [select, INSERT], withOption: GRANT");

        assertThat(tables.grant())
                .isEqualTo(
                        "ALTER DEFAULT PRIVILEGES FOR ROLE \"maker\" IN SCHEMA \"s\" GRANT INSERT, SELECT ON TABLES TO"
                                + " \"re\"\"ader\" WITH GRANT OPTION");
        assertThat(of("objectType: schema, role: r, privileges: [ALL]").revoke())
                .isEqualTo("ALTER DEFAULT PRIVILEGES FOR ROLE \"maker\" REVOKE ALL ON SCHEMAS FROM \"r\"");
    }

    @Test
    void allIsWhatEveryVersionKnows() {
        DefaultsWanted all = of("objectType: sequence, schema: s, role: r, privileges: [ALL PRIVILEGES]");

        assertThat(all.isIn(Set.of("USAGE", "SELECT", "UPDATE"))).isTrue();
        assertThat(all.isIn(Set.of("USAGE", "SELECT"))).isFalse();
        assertThat(of("objectType: type, schema: s, role: r, privileges: [USAGE]")
                        .isIn(Set.of()))
                .isFalse();
    }

    @Test
    void whatIsWrongIsNamed() {
        fails(
                "objectType: function, schema: s, role: r, privileges: [SELECT]",
                "SELECT is not a privilege on a function");
        fails("objectType: table, schema: s, role: r", "privileges is missing");
        fails("objectType: table, schema: s, privileges: [SELECT]", "role is missing");
        fails("objectType: table, schema: s, role: r, privileges: [\"SELECT; DROP TABLE t\"]", "is not a privilege");
    }
}
