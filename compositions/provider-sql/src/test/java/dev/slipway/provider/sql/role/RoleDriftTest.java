package dev.slipway.provider.sql.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.sql.RoleParameters;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.sql.connection.PostgresKinds;
import dev.slipway.provider.sql.connection.Server;
import dev.slipway.provider.sql.outside.PostgresOutside;
import dev.slipway.runtime.json.Json;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleDriftTest {

    /** Of "secret", by PostgreSQL's older rule: md5 of the password followed by the name. */
    private static final Verifier OF_SECRET = new Verifier("md56a422f785c9e20873908ce25d1736ae2");

    private static final Identity IDENTITY = Identity.of("app", "uid-1");

    private static RoleState actual(@Nullable Verifier verifier, Map<String, String> settings) {
        Map<Privilege, Boolean> privileges = new EnumMap<>(Privilege.class);
        for (Privilege privilege : Privilege.values()) {
            privileges.put(privilege, privilege == Privilege.INHERIT);
        }
        Server server = new Server("127.0.0.1", "5432", "postgres", Redacted.of("x"), "postgres", "disable");
        return new RoleState("app", privileges, -1, settings, "uid-1", server, verifier);
    }

    private static RoleWanted wanted(
            Map<String, Object> forProvider, @Nullable Redacted<String> password, boolean hasPassword) {
        return new RoleWanted(
                Json.convert(forProvider, RoleParameters.class),
                password,
                hasPassword,
                PostgresOutside.wanted(PostgresKinds.ROLE, IDENTITY, forProvider));
    }

    private static Drift drift(Map<String, Object> forProvider, Map<String, String> settings) {
        return RoleDrift.of(wanted(forProvider, null, false), actual(null, settings), "uid-1");
    }

    private static List<String> statements(Drift drift) {
        return drift.fields().stream()
                .flatMap(field -> RoleStatements.alter("app", field, "mark").stream())
                .toList();
    }

    @Test
    void whatIsNotSaidIsNobodysBusiness() {
        assertThat(drift(Map.of(), Map.of("work_mem", "8MB")).fields()).isEmpty();
    }

    @Test
    void privilegeSaidEitherWayIsKept() {
        Drift drift = drift(Map.of("privileges", Map.of("createDb", true, "inherit", false, "login", false)), Map.of());

        assertThat(statements(drift)).containsExactly("ALTER ROLE \"app\" NOINHERIT", "ALTER ROLE \"app\" CREATEDB");
    }

    @Test
    void connectionLimitIsKept() {
        assertThat(statements(drift(Map.of("connectionLimit", 3), Map.of())))
                .containsExactly("ALTER ROLE \"app\" CONNECTION LIMIT 3");
        assertThat(drift(Map.of("connectionLimit", -1), Map.of()).fields()).isEmpty();
    }

    @Test
    void settingsAreExactlyThoseThatAreSaid() {
        Drift drift = drift(
                Map.of("configurationParameters", List.of(Map.of("name", "statement_timeout", "value", "5s"))),
                Map.of("work_mem", "8MB"));

        assertThat(statements(drift))
                .containsExactly(
                        "ALTER ROLE \"app\" SET \"statement_timeout\" TO E'5s'",
                        "ALTER ROLE \"app\" RESET \"work_mem\"");
    }

    @Test
    void wrongPasswordIsMaskedDriftWithoutStatement() {
        Drift drift = password(Redacted.of("other"), new Verifier(""));

        assertThat(drift.paths()).isEqualTo("password");
        assertThat(String.valueOf(drift)).doesNotContain("other").doesNotContain("wanted");
        assertThat(statements(drift)).isEmpty();
    }

    @Test
    void rightPasswordIsNoDrift() {
        assertThat(password(Redacted.of("secret"), OF_SECRET).fields()).isEmpty();
    }

    @Test
    void passwordThatIsStillToBeGeneratedIsDrift() {
        assertThat(password(null, OF_SECRET).paths()).isEqualTo("password");
    }

    @Test
    void passwordThatMayNotBeSeenIsTakenToBeRight() {
        assertThat(password(Redacted.of("secret"), null).fields()).isEmpty();
    }

    private static Drift password(@Nullable Redacted<String> password, @Nullable Verifier verifier) {
        return RoleDrift.of(wanted(Map.of(), password, true), actual(verifier, Map.of()), "uid-1");
    }

    @Test
    void lostMarkIsWrittenAgain() {
        Drift drift = RoleDrift.of(wanted(Map.of(), null, false), actual(null, Map.of()), "uid-2");

        assertThat(statements(drift)).containsExactly("COMMENT ON ROLE \"app\" IS E'mark'");
    }
}
