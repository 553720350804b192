package dev.slipway.provider.sql.grant;

import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.sql.connection.PostgresKinds;
import dev.slipway.provider.sql.outside.PostgresContract;
import dev.slipway.provider.sql.outside.PostgresOutside;
import dev.slipway.testkit.external.Outside.Step;
import dev.slipway.testkit.fixture.PostgresServer;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Grants on tables keep the contract on a real server, whichever call of an operation is cut off. */
class TableGrantContractIT extends PostgresContract<GrantWanted, GrantState> {

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    private static PostgresOutside outside;

    @BeforeAll
    static void start() throws SQLException {
        outside = new PostgresOutside(
                POSTGRES,
                Map.of(Step.CREATE, List.of("GRANT"), Step.DELETE, List.of("REVOKE")),
                "SELECT 1 FROM information_schema.role_table_grants WHERE grantee = ?");
        POSTGRES.execute("postgres", "CREATE SCHEMA shop");
        POSTGRES.execute("postgres", "CREATE TABLE shop.orders (id int)");
        POSTGRES.execute("postgres", "CREATE TABLE shop.\"Old Orders\" (id int)");
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    @Override
    protected GrantKind kind() {
        return new GrantKind(outside.servers());
    }

    @Override
    protected PostgresOutside outside() {
        return outside;
    }

    /** A grant belongs to whoever names it. */
    @Override
    protected boolean showsItsOwner() {
        return false;
    }

    /** One of which a part is missing counts as absent: granting once more is how it is changed. */
    @Override
    protected boolean canChange() {
        return false;
    }

    @Override
    protected GrantWanted desired(Identity identity) {
        return wanted(PostgresKinds.GRANT, identity, parameters(identity));
    }

    @Override
    protected GrantWanted changed(Identity identity) {
        Map<String, Object> more = new HashMap<>(parameters(identity));
        more.put("withOption", "GRANT");
        return wanted(PostgresKinds.GRANT, identity, more);
    }

    private static Map<String, Object> parameters(Identity identity) {
        return Map.of(
                "role", identity.externalName(),
                "database", "postgres",
                "schema", "shop",
                "tables", List.of("orders", "Old Orders"),
                "privileges", List.of("SELECT", "INSERT"));
    }

    /** Somebody to grant something to. */
    @Override
    protected Identity fresh() {
        return freshRole(POSTGRES);
    }
}
