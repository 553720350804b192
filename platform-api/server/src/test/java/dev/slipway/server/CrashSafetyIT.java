package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.process.HealthCheck;
import dev.slipway.local.process.Ports;
import dev.slipway.testkit.aws.AwsEmulator;
import dev.slipway.testkit.aws.Journal;
import dev.slipway.testkit.aws.wire.Waiting;
import dev.slipway.testkit.fixture.Moto;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.fixture.ServerProcess;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.rds.model.DBInstance;

/**
 * Kills the hub at every step of making a local database and an RDS instance, and Temporal too, with and without its
 * data. Whatever is killed when: in the end there is one of each, and when the claims go, nothing is left.
 */
class CrashSafetyIT {

    private static final Duration MOMENT = Duration.ofSeconds(180);
    private static final Duration CONVERGENCE = Duration.ofSeconds(480);
    private static final Duration DELETION = Duration.ofSeconds(300);
    private static final String SLOW = "slow";

    /** The first of them has to do with several crashes before it is waited for. */
    private static final int CRASHES_IN_A_ROW = 10;

    private static final String DATABASES =
            "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'";
    private static final String ROLES = "SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT rolsuper";

    /** What else happens to Temporal in a round. */
    private enum Temporal {
        STAYS,
        RESTARTS_WITH_THE_HUB,
        FORGETS_WITH_THE_HUB,
        RESTARTS_UNDER_THE_HUB,
        FORGETS_UNDER_THE_HUB
    }

    @RegisterExtension
    static final ApiServer API = ApiServer.shared().withControllerManager();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    @RegisterExtension
    static final Moto MOTO = Moto.server();

    private static ClaimPlatform platform;
    private static ServerProcess server;
    private static AwsEmulator moto;
    private static AwsEmulator slow;
    private static Connection postgres;

    private final List<CrashWorld> worlds = new ArrayList<>();

    @BeforeAll
    static void start() throws SQLException {
        moto = AwsEmulator.before(MOTO.endpoint());
        slow = AwsEmulator.start();
        slow.rds().waiting(Waiting.looks(2));
        postgres = POSTGRES.connect("postgres");
        platform = new ClaimPlatform(API);
        platform.useDatabases(POSTGRES);
        platform.useAws("default", moto.url());
        platform.useAws(SLOW, slow.url());
        API.apply(Examples.text("postgresql/composition-aws-rds.yaml")
                .replace("name: " + ClaimPlatform.AWS, "name: " + SLOW)
                .replace("name: default", "name: " + SLOW));
        int port = Ports.free();
        server = ServerProcess.of(
                SlipwayServer.class.getName(),
                List.of(
                        "--slipway.kubeconfig=" + platform.kubeconfig(),
                        "--slipway.temporal.target=" + TEMPORAL.target(),
                        "--slipway.controllers=" + ClaimPlatform.CONTROLLERS,
                        "--server.port=" + port),
                Map.of(),
                HealthCheck.listening(port));
        server.start();
        platform.define();
    }

    @AfterAll
    static void stop() throws SQLException {
        server.close();
        moto.close();
        slow.close();
        postgres.close();
    }

    @Test
    void twentyCrashesLeaveExactlyOneOfEach() throws SQLException {
        for (CrashMoment moment : CrashMoment.values()) {
            crash(moment, Temporal.values()[moment.ordinal() % Temporal.values().length]);
            if (moment.ordinal() % CRASHES_IN_A_ROW == CRASHES_IN_A_ROW - 1) {
                allReady();
            }
        }

        exactlyOneInTheHub();
        exactlyOneInPostgres();
        exactlyOneInAws();
        exactlyOneSecretEach();

        platform.deleteAllClaims(DELETION);
        nothingIsLeft();
    }

    private void crash(CrashMoment moment, Temporal temporal) {
        int round = moment.ordinal();
        boolean slowly = round % 2 == 1;
        CrashWorld.Pair pair = new CrashWorld.Pair(
                platform.claim("local-" + round, ClaimPlatform.LOCAL),
                platform.claim("remote-" + round, slowly ? SLOW : ClaimPlatform.AWS));
        CrashWorld world = new CrashWorld(platform, pair, slowly ? slow : moto, postgres);
        worlds.add(world);
        await(moment.name())
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(MOMENT)
                .until(() -> moment.isReached(world));
        server.kill();
        whileTheHubIsDown(temporal);
        server.start();
        whileTheHubRuns(temporal);
    }

    private static void whileTheHubIsDown(Temporal temporal) {
        if (temporal == Temporal.RESTARTS_WITH_THE_HUB) {
            TEMPORAL.kill();
            TEMPORAL.start();
        } else if (temporal == Temporal.FORGETS_WITH_THE_HUB) {
            TEMPORAL.wipe();
            TEMPORAL.start();
        }
    }

    private static void whileTheHubRuns(Temporal temporal) {
        if (temporal == Temporal.RESTARTS_UNDER_THE_HUB) {
            TEMPORAL.kill();
            TEMPORAL.start();
        } else if (temporal == Temporal.FORGETS_UNDER_THE_HUB) {
            TEMPORAL.wipe();
            TEMPORAL.start();
        }
    }

    private void allReady() {
        for (CrashWorld world : worlds) {
            platform.awaitReady(world.pair().local(), CONVERGENCE);
            platform.awaitReady(world.pair().remote(), CONVERGENCE);
        }
    }

    private void exactlyOneInTheHub() {
        assertThat(objects(ClaimPlatform.COMPOSITE)).hasSize(2 * worlds.size());
        for (Gvk kind : List.of(CrashWorld.ROLE, CrashWorld.DATABASE, CrashWorld.GRANT, CrashWorld.INSTANCE)) {
            assertThat(objects(kind)).as(kind.kind()).hasSameSizeAs(worlds);
        }
    }

    private void exactlyOneInPostgres() throws SQLException {
        Set<String> names =
                worlds.stream().map(world -> world.local().orElseThrow().name()).collect(Collectors.toSet());
        assertThat(ClaimPlatform.column(postgres, DATABASES)).isEqualTo(names);
        assertThat(ClaimPlatform.column(postgres, ROLES)).isEqualTo(names);
        for (CrashWorld world : worlds) {
            Map<String, String> secret = platform.credentials(world.pair().local());
            try (Connection own = ClaimPlatform.login(secret, secret.get("database"))) {
                assertThat(ClaimPlatform.column(own, "SELECT current_user")).isSubsetOf(names);
            }
        }
    }

    private void exactlyOneInAws() {
        Set<String> found = Stream.of(MOTO.endpoint(), slow.url())
                .flatMap(endpoint -> AwsWorld.instances(endpoint).stream())
                .map(DBInstance::dbInstanceIdentifier)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = objects(CrashWorld.INSTANCE).stream()
                .map(instance ->
                        instance.annotation("crossplane.io/external-name").orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(wanted).hasSameSizeAs(worlds);
        assertThat(creations()).isEqualTo(wanted.stream().collect(Collectors.toMap(name -> name, name -> 1L)));
        for (CrashWorld world : worlds) {
            String name = world.instance()
                    .orElseThrow()
                    .annotation("crossplane.io/external-name")
                    .orElseThrow();
            String password = platform.credentials(world.pair().remote()).get("password");
            assertThat(password).hasSizeGreaterThan(12);
            if (world.aws() == slow) {
                assertThat(slow.rds().password("eu-west-1", name)).hasValue(password);
            }
        }
    }

    /** How often the creation of each instance had its effect. */
    private static Map<String, Long> creations() {
        return Stream.of(moto, slow)
                .flatMap(aws -> aws.journal().entries().stream())
                .filter(entry -> entry.action().equals("CreateDBInstance") && entry.effective())
                .collect(Collectors.groupingBy(Journal.Entry::subject, TreeMap::new, Collectors.counting()));
    }

    private void exactlyOneSecretEach() {
        for (CrashWorld world : worlds) {
            for (Ref claim : List.of(world.pair().local(), world.pair().remote())) {
                assertThat(platform.kube().list(ClaimPlatform.SECRET, claim.namespace(), Map.of()))
                        .extracting(KubeObject::name)
                        .containsExactly(claim.name() + "-credentials");
            }
        }
        Map<String, Long> perOwner = ownedSecrets().stream()
                .collect(Collectors.groupingBy(
                        secret -> secret.controller().orElseThrow().uid(), Collectors.counting()));
        objects(CrashWorld.ROLE).forEach(role -> assertThat(perOwner).containsEntry(role.uid(), 1L));
        objects(CrashWorld.INSTANCE).forEach(instance -> assertThat(perOwner).containsEntry(instance.uid(), 2L));
        objects(ClaimPlatform.COMPOSITE).forEach(xr -> assertThat(perOwner).containsEntry(xr.uid(), 1L));
        assertThat(perOwner).hasSize(4 * worlds.size());
    }

    private void nothingIsLeft() throws SQLException {
        assertThat(ClaimPlatform.column(postgres, DATABASES)).isEmpty();
        assertThat(ClaimPlatform.column(postgres, ROLES)).isEmpty();
        assertThat(AwsWorld.instances(MOTO.endpoint())).isEmpty();
        assertThat(slow.rds().instances()).isZero();
        for (Gvk kind : List.of(
                ClaimPlatform.COMPOSITE, CrashWorld.ROLE, CrashWorld.DATABASE, CrashWorld.GRANT, CrashWorld.INSTANCE)) {
            assertThat(objects(kind)).as(kind.kind()).isEmpty();
        }
        await().atMost(DELETION)
                .untilAsserted(() ->
                        assertThat(ownedSecrets()).extracting(KubeObject::name).isEmpty());
    }

    private static List<KubeObject> objects(Gvk kind) {
        return platform.kube().list(kind, "", Map.of());
    }

    /** The connection secrets among the platform's own; its credentials belong to nobody. */
    private static List<KubeObject> ownedSecrets() {
        return platform.kube().list(ClaimPlatform.SECRET, ClaimPlatform.SYSTEM, Map.of()).stream()
                .filter(secret -> !secret.owners().isEmpty())
                .toList();
    }
}
