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

/** Databases keep the contract on a real MariaDB, whichever call of an operation is cut off. */
class DatabaseContractIT extends ExternalResourceContract<DatabaseKind.Desired, DatabaseKind.State> {

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
                "SELECT 1 FROM information_schema.schemata WHERE schema_name = '%s'");
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    private static DatabaseKind kind() {
        return new DatabaseKind(SERVERS);
    }

    @Override
    protected ExternalResource<DatabaseKind.Desired, DatabaseKind.State> resource() {
        return kind().connect(outside.connection());
    }

    @Override
    protected ExternalResource<DatabaseKind.Desired, DatabaseKind.State> unreachable() {
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
    protected DatabaseKind.Desired desired(Identity identity) {
        return kind().desired(
                        MysqlOutside.wanted(MysqlKinds.DATABASE, identity, Map.of("defaultCharacterSet", "utf8mb4")));
    }

    @Override
    protected DatabaseKind.Desired changed(Identity identity) {
        return kind().desired(MysqlOutside.wanted(
                MysqlKinds.DATABASE,
                identity,
                Map.of("defaultCharacterSet", "latin1", "defaultCollation", "latin1_swedish_ci", "binlog", false)));
    }
}
