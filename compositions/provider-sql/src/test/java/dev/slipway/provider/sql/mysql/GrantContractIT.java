package dev.slipway.provider.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Grants keep the contract on a real MariaDB, whichever call of an operation is cut off. */
class GrantContractIT extends ExternalResourceContract<GrantWanted, Privileges> {

    @RegisterExtension
    static final MariaDb MARIA_DB = new MariaDb();

    private static final Servers SERVERS = new Servers(MysqlServer::of);

    private static MysqlOutside outside;

    @BeforeAll
    static void start() throws SQLException {
        outside = new MysqlOutside(
                MARIA_DB,
                SERVERS,
                Map.of(Step.CREATE, List.of("GRANT"), Step.DELETE, List.of("REVOKE")),
                "SELECT 1 FROM mysql.db WHERE user = '%s'");
        MARIA_DB.execute("CREATE DATABASE IF NOT EXISTS ledger");
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    private static GrantKind kind() {
        return new GrantKind(SERVERS);
    }

    @Override
    protected ExternalResource<GrantWanted, Privileges> resource() {
        return kind().connect(outside.connection());
    }

    @Override
    protected ExternalResource<GrantWanted, Privileges> unreachable() {
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
    protected GrantWanted desired(Identity identity) {
        return kind().desired(MysqlOutside.wanted(
                MysqlKinds.GRANT,
                identity,
                Map.of(
                        "user",
                        identity.externalName(),
                        "database",
                        "ledger",
                        "privileges",
                        List.of("select", "UPDATE"))));
    }

    @Override
    protected GrantWanted changed(Identity identity) {
        return kind().desired(MysqlOutside.wanted(
                MysqlKinds.GRANT,
                identity,
                Map.of(
                        "user",
                        identity.externalName(),
                        "database",
                        "ledger",
                        "privileges",
                        List.of("SELECT", "INSERT", "GRANT OPTION"))));
    }

    @Test
    void userWhoIsGoneIsNotMadeAgainByAGrant() throws SQLException {
        Identity nobody = super.fresh();
        assertThatThrownBy(() -> resource().create(nobody, desired(nobody)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.NOT_FOUND));
        assertThat(MARIA_DB.query("SELECT COUNT(*) FROM mysql.user WHERE user = '" + nobody.externalName() + "'"))
                .isEqualTo("0");
    }

    /** Somebody to grant something to. */
    @Override
    protected Identity fresh() {
        Identity identity = super.fresh();
        try {
            MARIA_DB.execute("CREATE USER '" + identity.externalName() + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return identity;
    }
}
