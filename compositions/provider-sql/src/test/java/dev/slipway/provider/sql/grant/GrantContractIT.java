package dev.slipway.provider.sql.grant;

import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.sql.connection.PostgresKinds;
import dev.slipway.provider.sql.outside.PostgresContract;
import dev.slipway.provider.sql.outside.PostgresOutside;
import dev.slipway.testkit.external.Outside.Step;
import dev.slipway.testkit.fixture.PostgresServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Memberships keep the contract on a real server, whichever call of an operation is cut off. */
class GrantContractIT extends PostgresContract<GrantWanted, GrantState> {

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    private static PostgresOutside outside;

    @BeforeAll
    static void start() throws SQLException {
        outside = new PostgresOutside(
                POSTGRES,
                Map.of(Step.CREATE, List.of("GRANT ROLE"), Step.DELETE, List.of("REVOKE ROLE")),
                "SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = ?");
        POSTGRES.execute("postgres", "CREATE ROLE members");
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

    /** A membership belongs to whoever names it. */
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
        return wanted(PostgresKinds.GRANT, identity, Map.of("role", identity.externalName(), "memberOf", "members"));
    }

    @Override
    protected GrantWanted changed(Identity identity) {
        return wanted(
                PostgresKinds.GRANT,
                identity,
                Map.of("role", identity.externalName(), "memberOf", "members", "withOption", "ADMIN"));
    }

    /** Somebody to grant something to. */
    @Override
    protected Identity fresh() {
        return freshRole(POSTGRES);
    }
}
