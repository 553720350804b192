package dev.slipway.provider.sql.inside;

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
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Default privileges keep the contract on a real server, whichever call of an operation is cut off. */
class DefaultsContractIT extends PostgresContract<DefaultsWanted, Set<String>> {

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    private static PostgresOutside outside;

    @BeforeAll
    static void start() throws SQLException {
        outside = new PostgresOutside(
                POSTGRES,
                Map.of(Step.CREATE, List.of("ALTER DEFAULT PRIVILEGES")),
                "SELECT 1 FROM pg_default_acl d, aclexplode(d.defaclacl) a JOIN pg_roles r ON r.oid = a.grantee"
                        + " WHERE r.rolname = ?");
        POSTGRES.execute("postgres", "CREATE ROLE maker");
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    @Override
    protected DefaultPrivilegesKind kind() {
        return new DefaultPrivilegesKind(outside.servers());
    }

    @Override
    protected PostgresOutside outside() {
        return outside;
    }

    /** They belong to whoever names it. */
    @Override
    protected boolean showsItsOwner() {
        return false;
    }

    /** What lacks a part counts as absent: granting once more is how it is changed. */
    @Override
    protected boolean canChange() {
        return false;
    }

    @Override
    protected DefaultsWanted desired(Identity identity) {
        return wanted(PostgresKinds.DEFAULT_PRIVILEGES, identity, parameters(identity));
    }

    @Override
    protected DefaultsWanted changed(Identity identity) {
        Map<String, Object> more = new HashMap<>(parameters(identity));
        more.put("withOption", "GRANT");
        return wanted(PostgresKinds.DEFAULT_PRIVILEGES, identity, more);
    }

    private static Map<String, Object> parameters(Identity identity) {
        return Map.of(
                "role",
                identity.externalName(),
                "targetRole",
                "maker",
                "objectType",
                "table",
                "privileges",
                List.of("SELECT", "INSERT"));
    }

    /** Somebody to grant something to. */
    @Override
    protected Identity fresh() {
        return freshRole(POSTGRES);
    }
}
