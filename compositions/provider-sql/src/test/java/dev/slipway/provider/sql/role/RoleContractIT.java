package dev.slipway.provider.sql.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.provider.sql.connection.PostgresKinds;
import dev.slipway.provider.sql.outside.PostgresOutside;
import dev.slipway.testkit.external.ExternalResourceContract;
import dev.slipway.testkit.external.Outside;
import dev.slipway.testkit.fixture.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Roles keep the contract on a real server, whichever call of an operation is cut off. */
class RoleContractIT extends ExternalResourceContract<RoleWanted, RoleState> {

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    private static final int CALLS_OF_A_DELETION = 10;

    private static PostgresOutside outside;

    @BeforeAll
    static void start() throws SQLException {
        outside = new PostgresOutside(POSTGRES, "ROLE", "SELECT 1 FROM pg_roles WHERE rolname = ?");
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    private static RoleKind kind() {
        return new RoleKind(outside.servers());
    }

    @Override
    protected ExternalResource<RoleWanted, RoleState> resource() {
        return kind().connect(outside.connection());
    }

    @Override
    protected ExternalResource<RoleWanted, RoleState> unreachable() {
        return kind().connect(outside.unreachable());
    }

    @Override
    protected Outside outside() {
        return outside;
    }

    @Override
    protected String secret() {
        return PostgresOutside.PASSWORD;
    }

    private static RoleWanted wanted(Identity identity, Map<String, Object> forProvider) {
        return kind().desired(PostgresOutside.wanted(PostgresKinds.ROLE, identity, forProvider));
    }

    @Override
    protected RoleWanted desired(Identity identity) {
        return wanted(identity, Map.of("privileges", Map.of("login", true), "passwordSecretRef", password("first")));
    }

    @Override
    protected RoleWanted changed(Identity identity) {
        return wanted(
                identity,
                Map.of(
                        "privileges",
                        Map.of("login", true, "createDb", true),
                        "connectionLimit",
                        3,
                        "configurationParameters",
                        List.of(Map.of("name", "statement_timeout", "value", "5s")),
                        "passwordSecretRef",
                        password("second")));
    }

    private static Map<String, Object> password(String name) {
        return Map.of("namespace", "default", "name", name, "key", "password");
    }

    /** What a role owned is other people's data: it stays, whichever call of the deletion is cut off. */
    @Test
    void crashWhileDeletingAnOwnerLosesNoData() throws SQLException {
        POSTGRES.execute("postgres", "CREATE DATABASE ledger");
        for (Outside.Cut cut : Outside.Cut.values()) {
            for (int point = 0; point < CALLS_OF_A_DELETION; point++) {
                Identity identity = fresh();
                converge(identity, desired(identity));
                String table = own(identity);
                outside.crashAfter(point, cut);
                deleteAtLast(identity);
                outside.recover();

                assertThat(outside.exists(identity)).isFalse();
                assertThat(owner(table)).isEqualTo(POSTGRES.user());
            }
        }
    }

    private static String own(Identity identity) throws SQLException {
        String role = "\"" + identity.externalName() + "\"";
        String table = "\"of-" + identity.externalName() + "\"";
        POSTGRES.execute("ledger", "CREATE TABLE " + table + " AS SELECT 1 AS entry");
        POSTGRES.execute("ledger", "ALTER TABLE " + table + " OWNER TO " + role);
        POSTGRES.execute("postgres", "GRANT CONNECT ON DATABASE ledger TO " + role);
        return table;
    }

    private void deleteAtLast(Identity identity) {
        FaultException last = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                resource().delete(identity, desired(identity));
                return;
            } catch (FaultException fault) {
                last = fault;
            }
        }
        throw new AssertionError("was not deleted", last);
    }

    private static String owner(String table) throws SQLException {
        try (Connection connection = POSTGRES.connect("ledger");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT tableowner FROM pg_tables, " + table
                        + " WHERE entry = 1 AND tablename = '" + table.replace("\"", "") + "'")) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
