package dev.slipway.provider.sql.inside;

import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.sql.connection.PostgresKinds;
import dev.slipway.provider.sql.outside.PostgresContract;
import dev.slipway.provider.sql.outside.PostgresOutside;
import dev.slipway.testkit.fixture.PostgresServer;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Schemas keep the contract on a real server, whichever call of an operation is cut off. */
class SchemaContractIT extends PostgresContract<SchemaWanted, SchemaState> {

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    private static PostgresOutside outside;

    @BeforeAll
    static void start() throws SQLException {
        outside = new PostgresOutside(POSTGRES, "SCHEMA", "SELECT 1 FROM pg_namespace WHERE nspname = ?");
        POSTGRES.execute("postgres", "CREATE ROLE keeper");
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    @Override
    protected SchemaKind kind() {
        return new SchemaKind(outside.servers());
    }

    @Override
    protected PostgresOutside outside() {
        return outside;
    }

    @Override
    protected SchemaWanted desired(Identity identity) {
        return wanted(PostgresKinds.SCHEMA, identity, Map.of());
    }

    @Override
    protected SchemaWanted changed(Identity identity) {
        return wanted(PostgresKinds.SCHEMA, identity, Map.of("role", "keeper", "revokePublicOnSchema", true));
    }
}
