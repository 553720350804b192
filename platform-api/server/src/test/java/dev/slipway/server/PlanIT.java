package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.kernel.plan.Proposal;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.preview.PredictionTree;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import dev.slipway.testkit.kubernetes.AuditEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Plans of the example claim over HTTP, against standing claims with real databases: what would follow is said down to the
 * database, and neither the API server nor PostgreSQL is written to.
 */
class PlanIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final String TOKEN = "a-token-for-tests";

    @RegisterExtension
    static final ApiServer API = ApiServer.shared().withControllerManager();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    private static ConfigurableApplicationContext server;
    private static ClaimPlatform platform;
    private static Ref first;
    private static Ref second;

    @BeforeAll
    static void startServer() {
        platform = new ClaimPlatform(API);
        platform.useDatabases(POSTGRES);
        server = platform.serve("embedded", "--slipway.api-token=" + TOKEN);
        platform.define();
        first = platform.claim("first-db", ClaimPlatform.LOCAL);
        second = platform.claim("second-db", ClaimPlatform.LOCAL);
        platform.awaitReady(first, PATIENCE);
        platform.awaitReady(second, PATIENCE);
    }

    @AfterAll
    static void stopServer() {
        try {
            platform.deleteAllClaims(PATIENCE);
        } finally {
            server.close();
        }
    }

    @Test
    void aNewClaimShowsEverythingDownToTheDatabase() {
        String namespace = API.newNamespace("team");

        Prediction plan = unwritten(Proposal.of(List.of(claim(namespace, "new-db", 20))));

        assertThat(actions(plan))
                .contains(
                        "create PostgreSQLInstance new-db",
                        "create XPostgreSQLInstance new-db-(known after apply)",
                        "create Role new-db-(known after apply)",
                        "create Database new-db-(known after apply)",
                        "create Grant new-db-(known after apply)");
        assertThat(calls(plan)).containsExactlyInAnyOrder("create Role", "create Database", "create Grant");
        assertThat(plan.hasProblems()).isFalse();
        PredictedChange grant = of(plan, "Grant");
        assertThat(grant.calls().get(0).note()).contains("waits");
        assertThat(grant.fields().paths()).contains("spec.forProvider.privileges");
        assertThat(grant.parent()).extracting(parent -> parent.gvk().kind()).isEqualTo("XPostgreSQLInstance");
    }

    @Test
    void whatStandsAsProposedIsNoChange() {
        Prediction plan = unwritten(Proposal.of(List.of(claim(first.namespace(), first.name(), 20))));

        assertThat(plan.hasChanges()).as(actions(plan).toString()).isFalse();
    }

    @Test
    void aChangedClaimAndWhatSomebodyDidToItsDatabaseShowFieldByField() throws SQLException {
        String database = platform.credentials(second).get("database");
        try (Connection admin = POSTGRES.connect("postgres")) {
            admin.createStatement().execute("ALTER DATABASE \"" + database + "\" OWNER TO " + POSTGRES.user());

            Prediction plan = unwritten(Proposal.of(List.of(claim(second.namespace(), second.name(), 40))));

            assertThat(of(plan, "PostgreSQLInstance").fields().fields())
                    .singleElement()
                    .satisfies(field -> {
                        assertThat(field.path()).isEqualTo("spec.parameters.storageGB");
                        assertThat(field.actual()).isEqualTo(20L);
                        assertThat(field.desired()).isEqualTo(40L);
                    });
            assertThat(of(plan, "XPostgreSQLInstance").fields().paths()).isEqualTo("spec.parameters.storageGB");
            assertThat(of(plan, "Database").change()).isInstanceOf(Change.Keep.class);
            assertThat(of(plan, "Database").calls()).singleElement().satisfies(call -> assertThat(call.change())
                    .isInstanceOfSatisfying(
                            Change.Update.class,
                            update -> assertThat(update.drift().paths()).isEqualTo("owner")));
            Prediction drift = unwritten(Proposal.observing(List.of(second)));
            assertThat(actions(drift)).isEmpty();
            assertThat(callsButGrants(drift)).containsExactly("update Database");
            admin.createStatement().execute("ALTER DATABASE \"" + database + "\" OWNER TO \"" + database + "\"");
        }
    }

    @Test
    void anEditOfACompositionShowsInEveryCompositeResource() {
        KubeObject composition = document(Examples.text("postgresql/composition-local.yaml")
                .replace("login: true", "{login: true, createDb: true}")
                .replace("privileges: [ALL]", "privileges: [CONNECT]"));

        Prediction plan = unwritten(Proposal.of(List.of(composition)));

        assertThat(actions(plan))
                .filteredOn(action -> action.startsWith("create CompositionRevision"))
                .hasSize(1);
        for (Ref claim : List.of(first, second)) {
            String name = platform.composite(claim).orElseThrow().name();
            assertThat(actions(plan)).contains("update XPostgreSQLInstance " + name, "update Role " + name);
        }
        assertThat(callsButGrants(plan)).containsExactly("update Role", "update Role");
        assertThat(plan.hasProblems()).isFalse();
    }

    @Test
    void aDeletionShowsWhatGoesWithIt() {
        Prediction plan = unwritten(new Proposal(List.of(), List.of(first)));

        String name = platform.composite(first).orElseThrow().name();
        assertThat(actions(plan))
                .allMatch(action -> action.startsWith("delete "))
                .anyMatch(action -> action.startsWith("delete Secret "))
                .contains(
                        "delete PostgreSQLInstance first-db",
                        "delete XPostgreSQLInstance " + name,
                        "delete Role " + name,
                        "delete Database " + name,
                        "delete Grant " + name);
        assertThat(calls(plan)).containsExactlyInAnyOrder("delete Role", "delete Database", "delete Grant");
    }

    @Test
    void whatTheApiServerRefusesIsAProblemOfThePlan() {
        Prediction plan = unwritten(Proposal.of(List.of(claim(first.namespace(), first.name(), 2))));

        assertThat(plan.hasProblems()).isTrue();
        assertThat(of(plan, "PostgreSQLInstance").problem()).contains("storageGB");
    }

    @Test
    void packagesAndPoliciesSayWhatBecomesOfThem() {
        API.apply("""
                apiVersion: pkg.crossplane.io/v1
                kind: Provider
                metadata: {name: provider-sql}
                spec: {package: xpkg.crossplane.io/crossplane-contrib/provider-sql:v0.9.0}
                ---
                apiVersion: pkg.crossplane.io/v1
                kind: Configuration
                metadata: {name: platform}
                spec: {package: xpkg.example.org/team/platform:v1}
                ---
                apiVersion: apiextensions.crossplane.io/v1alpha1
                kind: ManagedResourceActivationPolicy
                metadata: {name: all-sql}
                spec: {activate: ['*.sql.crossplane.io']}
                """);

        awaitSaid("pkg.crossplane.io", "v1", "Provider", "provider-sql", "HealthyPackageRevision");
        awaitSaid("pkg.crossplane.io", "v1", "Configuration", "platform", "UnavailablePackage");
        Gvk policy = new Gvk("apiextensions.crossplane.io", "v1alpha1", "ManagedResourceActivationPolicy");
        await().atMost(PATIENCE).ignoreException(NoSuchElementException.class).untilAsserted(() -> assertThat(
                        platform.kube()
                                .get(new Ref(policy, "", "all-sql"))
                                .orElseThrow()
                                .list("status", "activated"))
                .contains("databases.postgresql.sql.crossplane.io"));
    }

    @Test
    void aPackageIsHealthyWhenWhatItDependsOnIsThere() {
        API.apply("""
                apiVersion: pkg.crossplane.io/v1
                kind: Configuration
                metadata: {name: depending}
                spec: {package: xpkg.example.org/team/depending:v1}
                ---
                apiVersion: pkg.crossplane.io/v1
                kind: Provider
                metadata: {name: provider-sql}
                spec: {package: xpkg.crossplane.io/crossplane-contrib/provider-sql:v0.9.0}
                """);
        API.apply("""
                apiVersion: meta.pkg.crossplane.io/v1
                kind: Configuration
                metadata: {name: depending}
                spec:
                  dependsOn:
                  - {provider: xpkg.crossplane.io/crossplane-contrib/provider-sql, version: '>=v0.10.0'}
                  - {function: xpkg.crossplane.io/crossplane-contrib/function-auto-ready, version: '>=v0.2.0'}
                """);
        awaitSaid("pkg.crossplane.io", "v1", "Configuration", "depending", "UnhealthyPackageRevision");
        API.apply("""
                apiVersion: pkg.crossplane.io/v1
                kind: Provider
                metadata: {name: provider-sql}
                spec: {package: xpkg.crossplane.io/crossplane-contrib/provider-sql:v0.11.0}
                """);
        awaitSaid("pkg.crossplane.io", "v1", "Configuration", "depending", "HealthyPackageRevision");
        Ref lock = new Ref(new Gvk("pkg.crossplane.io", "v1beta1", "Lock"), "", "lock");
        await().atMost(PATIENCE).ignoreException(NoSuchElementException.class).untilAsserted(() -> assertThat(
                        Json.toYaml(platform.kube().get(lock).orElseThrow().list("packages")))
                .contains("provider-sql", "v0.11.0", ">=v0.2.0"));
    }

    private static void awaitSaid(String group, String version, String kind, String name, String reason) {
        Ref ref = new Ref(new Gvk(group, version, kind), "", name);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        platform.kube().get(ref).flatMap(object -> object.condition("Healthy")))
                .hasValueSatisfying(healthy -> assertThat(healthy.reason()).isEqualTo(reason)));
    }

    @Test
    void onlyWhoHasTheTokenMayPlan() throws Exception {
        assertThat(post("{}", "another").statusCode()).isEqualTo(401);
        assertThat(post("[]", TOKEN).statusCode()).isEqualTo(400);
    }

    /** The prediction, after having made sure that making it wrote nothing anywhere. */
    private static Prediction unwritten(Proposal proposal) {
        platform.awaitQuiet(PATIENCE);
        Set<String> before = databases();
        Prediction[] made = new Prediction[1];
        List<AuditEvent> writes = API.writesDuring(ClaimPlatform::isOfAHub, () -> made[0] = predict(proposal));
        assertThat(writes).isEmpty();
        assertThat(databases()).isEqualTo(before);
        return made[0];
    }

    private static Set<String> databases() {
        try (Connection admin = POSTGRES.connect("postgres")) {
            Set<String> state = new TreeSet<>(ClaimPlatform.column(
                    admin, "SELECT datname || ' ' || datdba || ' ' || coalesce(datacl::text, '') FROM pg_database"));
            state.addAll(ClaimPlatform.column(
                    admin, "SELECT rolname || rolcanlogin || rolcreatedb || coalesce(rolpassword, '') FROM pg_authid"));
            return state;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Prediction predict(Proposal proposal) {
        Map<String, Object> body = Map.of(
                "objects", proposal.objects().stream().map(KubeObject::tree).toList(),
                "deleted", refs(proposal.deleted()),
                "observed", refs(proposal.observed()));
        try {
            var response = post(Json.toJson(body), TOKEN);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return PredictionTree.read(Json.parseYaml(response.body()).get(0));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Map<String, String>> refs(List<Ref> refs) {
        return refs.stream()
                .map(ref -> Map.of(
                        "apiVersion", ref.gvk().apiVersion(),
                        "kind", ref.gvk().kind(),
                        "namespace", ref.namespace(),
                        "name", ref.name()))
                .toList();
    }

    private static java.net.http.HttpResponse<String> post(String body, String token)
            throws IOException, InterruptedException {
        String port = server.getEnvironment().getProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/plan"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static KubeObject claim(String namespace, String name, int storage) {
        return document(ClaimPlatform.text(namespace, name, ClaimPlatform.LOCAL)
                .replace("storageGB: 20", "storageGB: " + storage));
    }

    private static KubeObject document(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    private static List<String> actions(Prediction plan) {
        return plan.changes().stream()
                .filter(change -> !(change.change() instanceof Change.Keep))
                .map(change -> word(change.change()) + " " + change.ref().gvk().kind() + " " + change.name())
                .toList();
    }

    private static List<String> calls(Prediction plan) {
        return plan.changes().stream()
                .flatMap(change -> change.calls().stream()
                        .map(call ->
                                word(call.change()) + " " + change.ref().gvk().kind()))
                .collect(Collectors.toList());
    }

    /** A grant that shows as missing is made again only when some time has passed since it was made: here it may be either. */
    private static List<String> callsButGrants(Prediction plan) {
        return calls(plan).stream().filter(call -> !call.endsWith(" Grant")).toList();
    }

    private static String word(Change change) {
        return change.fold(() -> "create", drift -> "update", why -> "replace", () -> "delete", () -> "keep");
    }

    private static PredictedChange of(Prediction plan, String kind) {
        return plan.changes().stream()
                .filter(change -> change.ref().gvk().kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not in " + actions(plan)));
    }
}
