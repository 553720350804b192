package dev.slipway.provider.sql.database;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.sql.connection.PostgresKinds;
import dev.slipway.provider.sql.outside.PostgresOutside;
import dev.slipway.testkit.external.ExternalResourceContract;
import dev.slipway.testkit.external.Outside;
import dev.slipway.testkit.fixture.PostgresServer;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Databases keep the contract on a real server, whichever call of an operation is cut off. */
class DatabaseContractIT extends ExternalResourceContract<DatabaseWanted, DatabaseState> {

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    private static PostgresOutside outside;

    @BeforeAll
    static void start() throws SQLException {
        outside = new PostgresOutside(POSTGRES, "DATABASE", "SELECT 1 FROM pg_database WHERE datname = ?");
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    private static DatabaseKind kind() {
        return new DatabaseKind(outside.servers());
    }

    @Override
    protected ExternalResource<DatabaseWanted, DatabaseState> resource() {
        return kind().connect(outside.connection());
    }

    @Override
    protected ExternalResource<DatabaseWanted, DatabaseState> unreachable() {
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

    private static DatabaseWanted wanted(Identity identity, Map<String, Object> forProvider) {
        return kind().desired(PostgresOutside.wanted(PostgresKinds.DATABASE, identity, forProvider));
    }

    @Override
    protected DatabaseWanted desired(Identity identity) {
        return wanted(identity, Map.of("encoding", "UTF8", "isTemplate", true));
    }

    @Override
    protected DatabaseWanted changed(Identity identity) {
        return wanted(identity, Map.of("connectionLimit", 5, "allowConnections", false, "isTemplate", false));
    }
}
