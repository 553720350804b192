package dev.slipway.provider.sql.inside;

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

/** Schemas keep the contract on a real server, whichever call of an operation is cut off. */
class SchemaContractIT extends ExternalResourceContract<SchemaWanted, SchemaState> {

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

    private static SchemaKind kind() {
        return new SchemaKind(outside.servers());
    }

    @Override
    protected ExternalResource<SchemaWanted, SchemaState> resource() {
        return kind().connect(outside.connection());
    }

    @Override
    protected ExternalResource<SchemaWanted, SchemaState> unreachable() {
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

    @Override
    protected SchemaWanted desired(Identity identity) {
        return wanted(identity, Map.of());
    }

    @Override
    protected SchemaWanted changed(Identity identity) {
        return wanted(identity, Map.of("role", "keeper", "revokePublicOnSchema", true));
    }

    private static SchemaWanted wanted(Identity identity, Map<String, Object> forProvider) {
        return kind().desired(PostgresOutside.wanted(PostgresKinds.SCHEMA, identity, forProvider));
    }
}
