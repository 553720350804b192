package dev.slipway.provider.sql.outside;

import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.kind.Adoption;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.sql.connection.Servers;
import dev.slipway.testkit.external.Outside;
import dev.slipway.testkit.fixture.PostgresServer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL behind a front that cuts connections. Throttling and denial are PostgreSQL's own: a login that may
 * have no connections, and one without rights.
 */
public final class PostgresOutside implements Outside, AutoCloseable {

    public static final String PASSWORD = "Contract-Password-1";
    public static final String NEXT_PASSWORD = "Contract-Password-2";

    private static final String LIMITED = "contract_limited";
    private static final String POWERLESS = "contract_powerless";
    private static final String NOBODY_LISTENS = "1";

    private final PostgresServer postgres;
    private final PostgresFront front;
    private final Servers servers = new Servers();
    private final Map<Step, List<String>> tags;
    private final String lookup;
    private String login;

    /** Make the world of a kind: {@code noun} as completion tags name it, {@code lookup} selects it by name. */
    public PostgresOutside(PostgresServer postgres, String noun, String lookup) throws SQLException {
        this(
                postgres,
                Map.of(
                        Step.CREATE, List.of("CREATE " + noun),
                        Step.UPDATE, List.of("ALTER " + noun, "COMMENT"),
                        Step.DELETE, List.of("DROP " + noun)),
                lookup);
    }

    /** Make the world of a kind whose steps end with these completion tags. */
    public PostgresOutside(PostgresServer postgres, Map<Step, List<String>> tags, String lookup) throws SQLException {
        this.postgres = postgres;
        this.front = new PostgresFront(postgres.port());
        this.tags = tags;
        this.lookup = lookup;
        this.login = postgres.user();
        String withPassword = " LOGIN PASSWORD '" + PASSWORD + "'";
        postgres.execute("postgres", "CREATE ROLE " + POWERLESS + withPassword);
        postgres.execute(
                "postgres", "CREATE ROLE " + LIMITED + withPassword + " CREATEDB CREATEROLE CONNECTION LIMIT 0");
        postgres.execute("postgres", "GRANT CONNECT ON DATABASE postgres TO " + POWERLESS + ", " + LIMITED);
    }

    public Servers servers() {
        return servers;
    }

    /** Return the connection that the failure of the moment leads through. */
    public Connection connection() {
        return connection(login, String.valueOf(front.port()));
    }

    public Connection unreachable() {
        return connection("nobody", NOBODY_LISTENS);
    }

    /** Return what is wanted by an object that accepts nothing but its own. */
    public static Wanted wanted(Gvk gvk, Identity identity, Map<String, Object> forProvider) {
        KubeObject object = KubeObject.of(new Ref(gvk, "", identity.externalName()))
                .with(identity.ownerUid(), "metadata", "uid")
                .withAnnotation("crossplane.io/external-name", identity.externalName());
        FixedSecrets secrets = new FixedSecrets(Map.of(password("first"), PASSWORD, password("second"), NEXT_PASSWORD));
        return new Wanted(object, forProvider, Purpose.CREATE, Adoption.OWN_ONLY, secrets);
    }

    private static SecretKey password(String name) {
        return new SecretKey("default", name, "password");
    }

    private Connection connection(String user, String port) {
        KubeObject config = KubeObject.of(Map.of(
                "apiVersion",
                "postgresql.sql.crossplane.io/v1alpha1",
                "kind",
                "ProviderConfig",
                "metadata",
                Map.of("name", user),
                "spec",
                Map.of(
                        "sslMode",
                        "disable",
                        "credentials",
                        Map.of(
                                "source",
                                "PostgreSQLConnectionSecret",
                                "connectionSecretRef",
                                Map.of("namespace", "default", "name", user)))));
        String password = user.equals(postgres.user()) ? postgres.password() : PASSWORD;
        return new Connection(
                config,
                new FixedSecrets(Map.of(
                        new SecretKey("default", user, "endpoint"), "127.0.0.1",
                        new SecretKey("default", user, "port"), port,
                        new SecretKey("default", user, "username"), user,
                        new SecretKey("default", user, "password"), password)));
    }

    /** Connecting is no call of an operation: the pool holds a connection before calls are counted. */
    @Override
    public void crashAfter(int calls, Cut cut) {
        servers.of(connection()).execute("connect", "SELECT 1");
        front.cutAfter(calls, cut);
    }

    @Override
    public void throttle(Step step) {
        login = LIMITED;
    }

    @Override
    public void deny(Step step) {
        login = POWERLESS;
    }

    @Override
    public void recover() {
        front.recover();
        login = postgres.user();
    }

    @Override
    public boolean slowDown() {
        return false;
    }

    @Override
    public long effects(Step step) {
        return tags.getOrDefault(step, List.of()).stream()
                .mapToLong(front::effects)
                .sum();
    }

    @Override
    public boolean exists(Identity identity) {
        try (var connection = postgres.connect("postgres");
                PreparedStatement statement = connection.prepareStatement(lookup)) {
            statement.setString(1, identity.externalName());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** End the connections as well as the front. */
    @Override
    public void close() {
        servers.close();
        front.close();
    }
}
