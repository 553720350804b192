package dev.slipway.delivery.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.delivery.channel.enrol.Invitation;
import dev.slipway.delivery.channel.link.CredentialSecret;
import dev.slipway.delivery.channel.link.LinkSettings;
import dev.slipway.delivery.channel.link.LinkState.Phase;
import dev.slipway.delivery.contract.ArgoSettings;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.objects.ObjectActions;
import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import dev.slipway.testkit.kubernetes.ApiServer;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From a commit to objects in another cluster, whose agent is the only one who has credentials there. */
class AgentIT {

    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");
    private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io/background";

    @RegisterExtension
    static final ApiServer HUB = ApiServer.shared();

    @RegisterExtension
    static final ApiServer EDGE = ApiServer.second();

    private static final String USER = "slipway-agent";

    private static KubernetesClient asAgent;

    @TempDir
    private Path directory;

    private final GitHttp http = GitHttp.start();
    private Kube edge;
    private String namespace;
    private GitFixture git;
    private String url;
    private HubFixture hub;
    private @Nullable Agent agent;
    private volatile String forbidden = "";
    private volatile boolean signed = true;

    private final Limits limits = new Limits() {
        @Override
        public Optional<String> refusal(KubeObject application, KubeObject object) {
            return Optional.of("resource " + object.name() + " is not permitted in project team")
                    .filter(why -> object.name().equals(forbidden));
        }

        @Override
        public Optional<String> unsigned(KubeObject application, String repoUrl, GitSnapshot commit, Instant now) {
            return Optional.of(commit.revision().sha() + " is not signed").filter(why -> !signed);
        }
    };

    /** The agent has the rights that are shipped, and those on what it is to deliver: a missing verb fails a test. */
    @BeforeAll
    static void kindsAndRights() throws IOException {
        HUB.installCrds("crds/applications.argoproj.io.yaml");
        EDGE.installCrds("crds/applications.argoproj.io.yaml");
        EDGE.apply(Files.readString(Path.of("../../deploy/rbac/slipway-agent.yaml")));
        EDGE.apply("""
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: "test:delivers-config-maps", labels: {slipway.dev/aggregate-to-agent: "true"}}
            rules:
            - {apiGroups: [""], resources: [configmaps], verbs: [get, list, watch, create, patch, delete]}
            """);
        // Nobody aggregates the roles here.
        EDGE.impersonating(USER, "test:delivers-config-maps").close();
        asAgent = EDGE.impersonating(USER, "slipway-agent:system");
    }

    @AfterAll
    static void disconnect() {
        asAgent.close();
    }

    @BeforeEach
    void start() {
        edge = new Kube(EDGE.client());
        namespace = HUB.namespace();
        git = GitFixture.create(directory.resolve("apps.git"));
        url = http.serve("apps", git);
        hub = new HubFixture(HUB.client(), namespace, directory, limits, 0);
    }

    @AfterEach
    void stop() {
        if (agent != null) {
            agent.close();
        }
        hub.close();
        http.close();
        git.close();
    }

    private static ConditionFactory eventually(String what) {
        return await(what).atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(50));
    }

    private Agent enrol() {
        Invitation invitation = hub.registrations.invite("edge", Duration.ofMinutes(10));
        Agent started = new Agent(
                asAgent,
                new AgentOptions(
                        LinkSettings.to("127.0.0.1:" + hub.port(), invitation.fingerprint(), "edge", "test")
                                .waiting(Duration.ofMillis(100), Duration.ofMillis(500)),
                        namespace + "-agent",
                        () -> Optional.of(invitation.token()),
                        directory.resolve("agent"),
                        DeliveryOptions.standard().inNamespace(namespace).polling(Duration.ofMinutes(2))));
        started.start();
        agent = started;
        return started;
    }

    private Ref deliver(String name, boolean automated) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("syncOptions", List.of("PrunePropagationPolicy=background"));
        if (automated) {
            policy.put("automated", Map.of("prune", true, "selfHeal", true));
        }
        KubeObject application = KubeObject.of(Json.parseYaml("""
                    apiVersion: argoproj.io/v1alpha1
                    kind: Application
                    metadata: {name: %s, namespace: %s, finalizers: [%s]}
                    spec:
                      project: default
                      source: {repoURL: %s, targetRevision: main, path: apps}
                      destination: {name: edge, namespace: %s}
                    """.formatted(name, namespace, FINALIZER, url, namespace))
                        .get(0))
                .with(policy, "spec", "syncPolicy");
        hub.kube.apply(application, "test");
        return new Ref(Keys.APPLICATION, namespace, name);
    }

    private static String configMap(String name, String value) {
        return """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: %s}
            data: {key: "%s"}
            """.formatted(name, value);
    }

    private Optional<String> live(String name) {
        return edge.get(new Ref(CONFIG_MAP, namespace, name)).flatMap(map -> map.text("data", "key"));
    }

    private KubeObject awaitApp(Ref app, Predicate<KubeObject> condition) {
        try {
            return eventually(app + " as expected")
                    .until(() -> hub.kube.get(app).orElseThrow(), condition);
        } catch (ConditionTimeoutException never) {
            String here =
                    hub.kube.get(app).map(found -> Json.toJson(found.tree())).orElse("nothing");
            String there = edge.get(app).map(found -> Json.toJson(found.tree())).orElse("nothing");
            throw new AssertionError(
                    "hub has " + here + "\nagent has " + there + "\nand is "
                            + Objects.requireNonNull(agent).state(),
                    never);
        }
    }

    private static Predicate<KubeObject> isSynced(String revision) {
        return app -> is(app, "Synced", "status", "sync", "status")
                && is(app, revision, "status", "sync", "revision")
                && is(app, "Succeeded", "status", "operationState", "phase");
    }

    private static boolean is(KubeObject app, String value, String... path) {
        return app.text(path).filter(value::equals).isPresent();
    }

    @Test
    void anApplicationLivesThroughEnrolmentAbsenceOfTheHubRenewalAndRevocation() {
        git.put("apps/a.yaml", configMap("a", "1")).put("apps/gone.yaml", configMap("gone", "1"));
        String first = git.commit("first");
        Ref app = deliver("app", true);
        Agent running = enrol();

        KubeObject synced = awaitApp(app, isSynced(first));

        assertThat(live("a")).contains("1");
        assertThat(hub.kube.get(new Ref(CONFIG_MAP, namespace, "a"))).isEmpty();
        assertThat(synced.text("status", "health", "status")).contains("Healthy");
        assertThat(synced.list("status", "resources")).hasSize(2);
        assertThat(synced.list("status", "history")).hasSize(1);
        assertThat(synced.list("status", "conditions")).isEmpty();
        assertThat(synced.text("status", "sync", "comparedTo", "destination", "name"))
                .contains("edge");
        eventually("what the agent did is in the hub's journal")
                .until(() -> hub.journal.causedBy(url + "@" + first, 100).stream()
                        .map(Entry::event)
                        .toList()
                        .contains("ObjectApplied"));

        goAloneAndCatchUp(app);

        CredentialSecret identity = new CredentialSecret(edge, namespace + "-agent");
        var certificate = identity.load().orElseThrow().certificate();
        eventually("renewed")
                .until(() -> !identity.load().orElseThrow().certificate().equals(certificate));
        eventually("connected").until(() -> running.state().phase() == Phase.CONNECTED);

        hub.registrations.revoke("edge");
        eventually("refused").until(() -> running.state().phase() == Phase.REFUSED);
        KubeObject unreachable = awaitApp(
                app, found -> String.valueOf(found.list("status", "conditions")).contains("cannot be reached"));
        assertThat(unreachable.text("status", "sync", "status")).contains("Unknown");
        assertThat(live("a")).contains("2");
    }

    private void goAloneAndCatchUp(Ref app) {
        int port = hub.port();
        hub.close();
        edge.merge(new Ref(CONFIG_MAP, namespace, "a"), Map.of("data", Map.of("key", "broken")));
        eventually("the agent heals alone")
                .until(() -> live("a").filter("1"::equals).isPresent());
        git.put("apps/a.yaml", configMap("a", "2")).remove("apps/gone.yaml");
        String second = git.commit("second");
        hub = new HubFixture(HUB.client(), namespace, directory, limits, port);

        awaitApp(app, isSynced(second));
        assertThat(live("a")).contains("2");
        eventually("pruned").until(() -> live("gone").isEmpty());
    }

    @Test
    void operationsRefusalsAndDeletionTravelToTheAgent() {
        String first = git.put("apps/a.yaml", configMap("a", "1"))
                .put("apps/b.yaml", configMap("b", "1"))
                .commit("first");
        Ref app = deliver("app", false);
        enrol();
        awaitApp(app, found -> is(found, "OutOfSync", "status", "sync", "status"));
        assertThat(live("a")).isEmpty();

        forbidden = "b";
        operate(app, Map.of("sync", Map.of("prune", true)));
        KubeObject refused = awaitApp(app, found -> is(found, "Failed", "status", "operationState", "phase"));
        assertThat(Json.toJson(refused.map("status", "operationState"))).contains("resource b is not permitted");
        assertThat(live("b")).isEmpty();

        forbidden = "";
        operate(app, Map.of("sync", Map.of("prune", true)));
        awaitApp(app, isSynced(first));
        String second = git.put("apps/a.yaml", configMap("a", "2")).commit("second");
        hub.push(app);
        awaitApp(
                app,
                found -> is(found, second, "status", "sync", "revision")
                        && is(found, "OutOfSync", "status", "sync", "status"));
        operate(app, Map.of("sync", Map.of("prune", true)));
        awaitApp(app, isSynced(second));

        operate(app, Map.of("sync", Map.of("prune", true, "revision", first)));
        awaitApp(
                app,
                found -> is(found, first, "status", "operationState", "syncResult", "revision")
                        && is(found, "Succeeded", "status", "operationState", "phase"));
        assertThat(live("a")).contains("1");
        assertThat(hub.kube.get(app).orElseThrow().at("operation")).isEmpty();

        hub.kube.delete(app, "");
        eventually("gone").until(() -> hub.kube.get(app).isEmpty());
        assertThat(edge.get(app)).isEmpty();
        assertThat(live("a")).isEmpty();
        assertThat(live("b")).isEmpty();
    }

    private void operate(Ref app, Map<String, Object> operation) {
        hub.kube.merge(app, Map.of("operation", operation));
    }

    @Test
    void settingsAndActionsOfTheHubWorkInTheCluster() {
        hub.kube.apply(settings(), "test");
        git.put("apps/a.yaml", configMap("a", "1"));
        String first = git.commit("first");
        Ref app = deliver("app", false);
        enrol();
        awaitApp(app, found -> is(found, "OutOfSync", "status", "sync", "status"));
        KubeObject settings = eventually("the hub's settings")
                .until(() -> edge.get(ArgoSettings.in(namespace)), Optional::isPresent)
                .orElseThrow();
        assertThat(settings.map("data")).containsOnlyKeys("resource.customizations.actions.ConfigMap");

        hub.kube.merge(app, Map.of("operation", Map.of("sync", Map.of())));
        awaitApp(app, isSynced(first));
        ObjectActions actions = new ObjectActions(hub.kube, limits, namespace);
        Ref map = new Ref(CONFIG_MAP, namespace, "a");
        KubeObject delivered = hub.kube.get(app).orElseThrow();
        assertThat(actions.list(delivered, hub.objects(app), any -> true))
                .singleElement()
                .satisfies(offer -> assertThat(offer.object()).isEqualTo(map));
        assertThat(actions.run(delivered, hub.objects(app), map, "reset", Map.of("to", "7")))
                .containsExactly(map);
        assertThat(live("a")).contains("7");

        assertThatThrownBy(() -> hub.objects(app).read(app, List.of(new Ref(CONFIG_MAP, namespace, "other"))))
                .hasMessageContaining("no object of the application");
        assertThatThrownBy(() -> hub.objects(app).read(new Ref(app.gvk(), namespace, "unknown"), List.of(map)))
                .hasMessageContaining("handed over");
        Objects.requireNonNull(agent).close();
        agent = null;
        eventually("a question to an agent that is away fails")
                .untilAsserted(() -> assertThatThrownBy(() -> hub.objects(app).read(app, List.of(map)))
                        .hasMessageContaining("is not connected"));
    }

    private KubeObject settings() {
        return KubeObject.of(Json.parseYaml("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: argocd-cm, namespace: %s}
                data:
                  url: https://hub.example.org
                  resource.customizations.actions.ConfigMap: |
                    discovery.lua: |
                      return {reset = {}}
                    definitions:
                    - name: reset
                      action.lua: |
                        obj.data.key = actionParams["to"]
                        return obj
                """.formatted(namespace)).get(0));
    }

    @Test
    void aRightThatTheAgentDoesNotHaveIsNamedAndCostsItsObjectsOnly() {
        git.put("apps/a.yaml", configMap("a", "1"))
                .put(
                        "apps/s.yaml",
                        "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {ports: [{port: 1}]}}\n")
                .commit("first");
        Ref app = deliver("app", true);
        enrol();

        awaitApp(app, found -> found.list("status", "conditions").stream()
                .map(String::valueOf)
                .anyMatch(condition -> condition.contains("type=ComparisonError")
                        && condition.contains("/s (apps/s.yaml:1)")
                        && condition.contains("cannot list resource \"services\"")));
        eventually("the other object is there").until(() -> live("a").isPresent());
    }

    @Test
    void anApplicationThatIsNotTheHubsIsNotDelivered() {
        git.put("apps/a.yaml", configMap("a", "1")).commit("first");
        enrol();
        KubeObject foreign = KubeObject.of(
                Json.parseYaml("""
                    apiVersion: argoproj.io/v1alpha1
                    kind: Application
                    metadata: {name: foreign, namespace: %s}
                    spec:
                      project: default
                      source: {repoURL: %s, targetRevision: main, path: apps}
                      destination: {server: https://kubernetes.default.svc, namespace: %s}
                      syncPolicy: {automated: {}}
                    """.formatted(namespace, url, namespace)).get(0));
        edge.apply(KubeObject.of(new Ref(Gvk.of("v1", "Namespace"), "", namespace)), "test");
        edge.apply(foreign, "test");
        Ref app = deliver("app", true);

        awaitApp(app, found -> is(found, "Synced", "status", "sync", "status"));

        assertThat(edge.get(foreign.ref()).orElseThrow().map("status")).isEmpty();
    }

    @Test
    void whatNobodySignedIsNotHandedOver() {
        signed = false;
        git.put("apps/a.yaml", configMap("a", "1"));
        String sha = git.commit("unsigned");
        Ref app = deliver("app", true);
        enrol();

        awaitApp(
                app, found -> String.valueOf(found.list("status", "conditions")).contains(sha + " is not signed"));
        assertThat(live("a")).isEmpty();

        signed = true;
        hub.push(app);
        awaitApp(app, isSynced(sha));
        assertThat(live("a")).contains("1");
    }
}
