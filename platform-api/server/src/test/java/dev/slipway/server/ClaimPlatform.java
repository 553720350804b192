package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import dev.slipway.testkit.kubernetes.AuditEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What the examples make of an API server: the claim PostgreSQLInstance, its compositions, and what tests do with it. */
final class ClaimPlatform {

    static final Gvk CLAIM = new Gvk("database.example.org", "v1alpha1", "PostgreSQLInstance");
    static final Gvk COMPOSITE = new Gvk("database.example.org", "v1alpha1", "XPostgreSQLInstance");
    static final Gvk SECRET = new Gvk("", "v1", "Secret");
    /** What claims for databases need, and the delivery that brings them; patterns. */
    static final String CONTROLLERS =
            "definitions,composition*,functions,usages/*,applications,appprojects,*.sql.crossplane.io,*.rds.aws.upbound.io,"
                    + "*config*.aws.upbound.io";

    static final String LOCAL = "postgresql-local";
    static final String AWS = "postgresql-aws-rds";

    /** Where the examples keep the secrets that are not the claims' own. */
    static final String SYSTEM = "slipway-system";

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final ApiServer api;
    private final Kube kube;
    private final Path kubeconfig;

    ClaimPlatform(ApiServer api) {
        this.api = api;
        this.kube = new Kube(api.client());
        Crds.apply(kube, Duration.ofSeconds(60));
        this.kubeconfig = ShippedRights.kubeconfig(api, "postgresql/rbac.yaml");
    }

    /** The API server as the hub may use it: with the rights that are shipped, and no more. */
    Path kubeconfig() {
        return kubeconfig;
    }

    Kube kube() {
        return kube;
    }

    /** A hub in this process. */
    /** Serve claims for databases only: a whole server's hundreds of kinds take as long to start as a test. */
    ConfigurableApplicationContext serveClaims(String temporal) {
        return serve(temporal, "--slipway.controllers=" + CONTROLLERS);
    }

    ConfigurableApplicationContext serve(String temporal, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--slipway.kubeconfig=" + kubeconfig, "--slipway.temporal.target=" + temporal, "--server.port=0"));
        arguments.addAll(List.of(settings));
        return SpringApplication.run(SlipwayServer.class, arguments.toArray(String[]::new));
    }

    /** Applies the definition with its compositions; needs a hub that makes the kinds of it. */
    void define() {
        api.apply(
                Examples.text("postgresql/functions.yaml"),
                Examples.text("postgresql/composition-local.yaml"),
                Examples.text("postgresql/composition-aws-rds.yaml"),
                Examples.text("postgresql/definition.yaml"));
        await().atMost(Duration.ofSeconds(180)).until(() -> kube.kind(CLAIM).isPresent());
    }

    void useDatabases(PostgresServer server) {
        api.apply(
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: postgresql-admin, namespace: %s}
                stringData: {endpoint: 127.0.0.1, port: "%d", username: "%s", password: "%s"}
                """.formatted(SYSTEM, server.port(), server.user(), server.password()),
                Examples.text("postgresql/provider-config-local.yaml"));
    }

    void useAws(URI endpoint) {
        useAws("default", endpoint);
    }

    /** The example's ProviderConfig under a name of its own, pointed at an emulator. */
    void useAws(String name, URI endpoint) {
        api.apply(
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: aws-credentials, namespace: %s}
                stringData:
                  credentials: |
                    [default]
                    aws_access_key_id = emulated
                    aws_secret_access_key = emulated
                """.formatted(SYSTEM),
                Examples.text("postgresql/provider-config-aws.yaml").replace("name: default", "name: " + name)
                        + """
                          endpoint:
                            services: [rds, sts]
                            url: {type: Static, static: '%s'}
                        """.formatted(endpoint));
    }

    /** The example's claim in a namespace of its own. */
    Ref claim(String name, String composition) {
        String namespace = api.newNamespace("team");
        api.apply(text(namespace, name, composition));
        return new Ref(CLAIM, namespace, name);
    }

    static String text(String namespace, String name, String composition) {
        return Examples.text("postgresql/claim.yaml")
                .replace("namespace: production", "namespace: " + namespace)
                .replace("app-db", name)
                .replace("name: " + LOCAL, "name: " + composition);
    }

    boolean isReady(Ref claim) {
        return kube.get(claim)
                .flatMap(live -> live.condition("Ready"))
                .filter(ready -> ready.isTrue())
                .isPresent();
    }

    void awaitReady(Ref claim, Duration patience) {
        await().atMost(patience)
                .untilAsserted(
                        () -> assertThat(isReady(claim)).as(() -> why(claim)).isTrue());
    }

    /** Waits until the claim says so. */
    void awaitSaying(Ref claim, Duration patience, String... parts) {
        await().atMost(patience)
                .untilAsserted(() -> assertThat(message(claim, "Ready")).contains(parts));
    }

    String why(Ref claim) {
        return claim + ": Ready " + message(claim, "Ready") + " / Synced " + message(claim, "Synced");
    }

    String message(Ref claim, String condition) {
        return kube.get(claim)
                .flatMap(live -> live.condition(condition))
                .flatMap(c -> Optional.ofNullable(c.message()))
                .orElse("");
    }

    Optional<KubeObject> composite(Ref claim) {
        return kube.get(claim)
                .flatMap(live -> live.text("spec", "resourceRef", "name"))
                .flatMap(name -> kube.get(new Ref(COMPOSITE, "", name)));
    }

    /** The one thing of that kind that a claim's composite resource is composed of. */
    Optional<KubeObject> composed(Ref claim, Gvk kind) {
        return composite(claim).stream()
                .flatMap(xr -> xr.list("spec", "resourceRefs").stream())
                .map(ref -> KubeObject.of((Map<?, ?>) ref))
                .filter(ref -> ref.kind().equals(kind.kind()))
                .findFirst()
                .flatMap(ref -> ref.text("name"))
                .flatMap(name -> kube.get(new Ref(kind, "", name)));
    }

    Optional<KubeObject> secret(String namespace, String name) {
        return kube.get(new Ref(SECRET, namespace, name));
    }

    /** The connection secret of a claim, once it is there. */
    Map<String, String> credentials(Ref claim) {
        return values(await().atMost(Duration.ofSeconds(120))
                .until(() -> secret(claim.namespace(), credentialsOf(claim)), Optional::isPresent)
                .orElseThrow());
    }

    private static String credentialsOf(Ref claim) {
        return claim.name() + "-credentials";
    }

    static Map<String, String> values(KubeObject secret) {
        Map<String, String> values = new TreeMap<>();
        secret.map("data")
                .forEach((key, value) -> values.put(
                        key, new String(Base64.getDecoder().decode(String.valueOf(value)), StandardCharsets.UTF_8)));
        return values;
    }

    static Connection login(Map<String, String> secret, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + secret.get("host") + ":" + secret.get("port") + "/" + database,
                secret.get("username"),
                secret.get("password"));
    }

    /** The first column of a query's answer, in order. */
    static TreeSet<String> column(Connection connection, String query) throws SQLException {
        TreeSet<String> values = new TreeSet<>();
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Deletes every claim and waits until all that they made has gone, so that no later hub works for them. */
    void deleteAllClaims(Duration patience) {
        List<KubeObject> claims = kube.list(CLAIM, "", Map.of());
        claims.forEach(claim -> kube.delete(claim.ref(), ""));
        await().atMost(patience).untilAsserted(() -> assertThat(names(kube.list(CLAIM, "", Map.of())))
                .as("claims that do not go")
                .isEmpty());
        // The next claim of the same name would find them before the garbage collector does.
        claims.forEach(
                claim -> await().atMost(patience).until(() -> secret(claim.namespace(), credentialsOf(claim.ref()))
                        .isEmpty()));
    }

    /** Wait until a hub has written nothing for a while. */
    void awaitQuiet(Duration patience) {
        var mark = new AtomicLong(api.audit().mark());
        await().atMost(patience).pollDelay(QUIET).pollInterval(QUIET).until(() -> {
            long since = mark.getAndSet(api.audit().mark());
            return api.audit().since(since).stream().noneMatch(event -> isOfAHub(event) && event.isWrite());
        });
    }

    static boolean isOfAHub(AuditEvent event) {
        return event.userAgent().startsWith("slipway-server");
    }

    private static List<String> names(Collection<KubeObject> objects) {
        return objects.stream().map(object -> object.ref().qualifiedName()).toList();
    }
}
