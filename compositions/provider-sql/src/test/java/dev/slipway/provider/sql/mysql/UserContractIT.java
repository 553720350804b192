package dev.slipway.provider.sql.mysql;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.sql.connection.Servers;
import dev.slipway.provider.sql.outside.MariaDb;
import dev.slipway.provider.sql.outside.MysqlOutside;
import dev.slipway.testkit.external.ExternalResourceContract;
import dev.slipway.testkit.external.Outside;
import dev.slipway.testkit.external.Outside.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users keep the contract on a real MariaDB, whichever call of an operation is cut off. */
class UserContractIT extends ExternalResourceContract<UserKind.Desired, UserState> {

    @RegisterExtension
    static final MariaDb MARIA_DB = new MariaDb();

    private static final Servers SERVERS = new Servers(MysqlServer::of);

    private static MysqlOutside outside;

    @BeforeAll
    static void start() throws SQLException {
        outside = new MysqlOutside(
                MARIA_DB,
                SERVERS,
                Map.of(Step.CREATE, List.of("CREATE"), Step.UPDATE, List.of("ALTER"), Step.DELETE, List.of("DROP")),
                "SELECT 1 FROM mysql.user WHERE user = '%s'");
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    private static UserKind kind() {
        return new UserKind(SERVERS);
    }

    @Override
    protected ExternalResource<UserKind.Desired, UserState> resource() {
        return kind().connect(outside.connection());
    }

    @Override
    protected ExternalResource<UserKind.Desired, UserState> unreachable() {
        return kind().connect(outside.unreachable());
    }

    @Override
    protected Outside outside() {
        return outside;
    }

    @Override
    protected String secret() {
        return MariaDb.PASSWORD;
    }

    /** MySQL keeps no mark of an owner. */
    @Override
    protected boolean showsItsOwner() {
        return false;
    }

    @Override
    protected UserKind.Desired desired(Identity identity) {
        return kind().desired(
                        MysqlOutside.wanted(MysqlKinds.USER, identity, Map.of("passwordSecretRef", password("first"))));
    }

    @Override
    protected UserKind.Desired changed(Identity identity) {
        return kind().desired(MysqlOutside.wanted(
                MysqlKinds.USER,
                identity,
                Map.of("passwordSecretRef", password("second"), "resourceOptions", Map.of("maxUserConnections", 3))));
    }

    private static Map<String, Object> password(String name) {
        return Map.of("namespace", "default", "name", name, "key", "password");
    }
}
