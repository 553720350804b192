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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A real MariaDB behind a front that cuts connections. Throttling and denial are MariaDB's own. */
public final class MysqlOutside implements Outside, AutoCloseable {

    public static final String NEXT_PASSWORD = "Contract-Password-2";

    private static final String LIMITED = "contract_limited";
    private static final String POWERLESS = "contract_powerless";

    private final MariaDb mariaDb;
    private final MysqlFront front;
    private final Servers servers;
    private final Map<Step, List<String>> verbs;
    private final String lookup;
    private String login = MariaDb.USER;

    /**
     * Make the world of a kind: {@code verbs} are the first words of its statements, {@code lookup} selects something by
     * its name, which stands for {@code %s}.
     */
    public MysqlOutside(MariaDb mariaDb, Servers servers, Map<Step, List<String>> verbs, String lookup)
            throws SQLException {
        this.mariaDb = mariaDb;
        this.front = new MysqlFront(mariaDb.port());
        this.servers = servers;
        this.verbs = verbs;
        this.lookup = lookup;
        mariaDb.execute("CREATE OR REPLACE USER " + POWERLESS + " IDENTIFIED BY '" + MariaDb.PASSWORD + "'");
    }

    /** Return the connection that the failure of the moment leads through. */
    public Connection connection() {
        return connection(login, String.valueOf(front.port()));
    }

    public Connection unreachable() {
        return connection("nobody", "1");
    }

    /** Return what is wanted by an object that has begun to create it. */
    public static Wanted wanted(Gvk gvk, Identity identity, Map<String, Object> forProvider) {
        KubeObject object =
                KubeObject.of(new Ref(gvk, "", identity.externalName())).with(identity.ownerUid(), "metadata", "uid");
        FixedSecrets secrets =
                new FixedSecrets(Map.of(password("first"), MariaDb.PASSWORD, password("second"), NEXT_PASSWORD));
        return new Wanted(object, forProvider, Purpose.CREATE, Adoption.UNOWNED, secrets);
    }

    private static SecretKey password(String name) {
        return new SecretKey("default", name, "password");
    }

    private static Connection connection(String user, String port) {
        KubeObject config = KubeObject.of(
                        new Ref(new Gvk("mysql.sql.crossplane.io", "v1alpha1", "ProviderConfig"), "", user))
                .with(
                        Map.of(
                                "credentials",
                                Map.of(
                                        "source",
                                        "MySQLConnectionSecret",
                                        "connectionSecretRef",
                                        Map.of("namespace", "default", "name", user))),
                        "spec");
        return new Connection(
                config,
                new FixedSecrets(Map.of(
                        new SecretKey("default", user, "endpoint"),
                        "127.0.0.1",
                        new SecretKey("default", user, "port"),
                        port,
                        new SecretKey("default", user, "username"),
                        user,
                        new SecretKey("default", user, "password"),
                        MariaDb.PASSWORD)));
    }

    /** Connecting is no call of an operation: the pool holds a connection before calls are counted. */
    @Override
    public void crashAfter(int calls, Cut cut) {
        servers.of(connection()).execute("connect", "DO 0");
        front.cutAfter(calls, cut);
    }

    @Override
    public boolean hasCrashed() {
        return front.hasCrashed();
    }

    /** One connection an hour, which is used up at once. */
    @Override
    public void throttle(Step step) {
        try {
            mariaDb.execute("CREATE OR REPLACE USER " + LIMITED + " IDENTIFIED BY '" + MariaDb.PASSWORD
                    + "' WITH MAX_CONNECTIONS_PER_HOUR 1");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        try {
            mariaDb.login(LIMITED, MariaDb.PASSWORD, "information_schema").close();
        } catch (SQLException usedUp) {
            // The server counts on for a user of the same name.
        }
        login = LIMITED;
    }

    @Override
    public void deny(Step step) {
        login = POWERLESS;
    }

    @Override
    public void recover() {
        front.recover();
        login = MariaDb.USER;
    }

    @Override
    public boolean slowDown() {
        return false;
    }

    @Override
    public long effects(Step step) {
        return verbs.getOrDefault(step, List.of()).stream()
                .mapToLong(front::effects)
                .sum();
    }

    @Override
    public boolean exists(Identity identity) {
        try {
            return !mariaDb.query(lookup.formatted(identity.externalName())).isEmpty();
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
