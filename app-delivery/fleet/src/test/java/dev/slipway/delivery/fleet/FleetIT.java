package dev.slipway.delivery.fleet;

import static dev.slipway.delivery.fleet.FleetFixture.isSynced;
import static dev.slipway.delivery.fleet.FleetFixture.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A hub and a workload cluster: two real API servers, and a wire between them that can fail. */
class FleetIT {

    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");
    private static final Gvk POD = Gvk.of("v1", "Pod");

    @RegisterExtension
    static final ApiServer HUB = ApiServer.shared();

    @RegisterExtension
    static final ApiServer WORKLOAD = ApiServer.second();

    @TempDir
    Path directory;

    private FleetFixture fixture;
    private Wire wire;
    private Kube workload;

    @BeforeAll
    static void kinds() {
        HUB.installCrds("crds/applications.argoproj.io.yaml", "crds/appprojects.argoproj.io.yaml");
    }

    @BeforeEach
    void start() {
        wire = new Wire(URI.create(WORKLOAD.config().getMasterUrl()).getPort());
        workload = new Kube(WORKLOAD.client());
        WORKLOAD.apply("{apiVersion: v1, kind: Namespace, metadata: {name: " + HUB.namespace() + "}}");
        fixture = new FleetFixture(HUB.client(), HUB.namespace(), directory);
        fixture.register("edge-secret", "edge", wire.address(), workload);
    }

    @AfterEach
    void stop() {
        fixture.close();
        wire.close();
    }

    @Test
    void applicationsGoWhereTheirDestinationSays() {
        fixture.git.put("a/a.yaml", configMap("a", "1")).put("b/b.yaml", configMap("b", "1"));
        String commit = fixture.git.commit("first");
        Ref byName = fixture.deliver("a", "a", "name: edge");
        Ref byAddress = fixture.deliver("b", "b", "server: " + wire.address() + "/");

        fixture.awaitApp(byName, isSynced(commit));
        fixture.awaitApp(byAddress, isSynced(commit));
        assertThat(there("a")).isPresent();
        assertThat(there("b")).isPresent();
        assertThat(fixture.kube.get(map("a"))).isEmpty();

        workload.merge(map("a"), Map.of("data", Map.of("key", "by hand")));
        await().atMost(Duration.ofSeconds(240))
                .until(() -> there("a").orElseThrow().text("data", "key").equals(Optional.of("1")));
    }

    @Test
    void aClusterThatVanishesInMidSyncHoldsUpNobodyAndIsCaughtUpWith() {
        fixture.git
                .put("edge/pod.yaml", pod("gate"))
                .put("edge/later.yaml", inWave(configMap("later", "1"), 1))
                .put("hub/h.yaml", configMap("h", "1"))
                .commit("first");
        Ref edge = fixture.deliver("edge", "edge", "name: edge");
        Ref home = fixture.deliver("home", "hub", "name: in-cluster");
        fixture.awaitApp(edge, operation("Running", "waiting for healthy state of /Pod/gate"));

        wire.hush();
        for (int i = 0; i < 6; i++) {
            fixture.deliver("more-" + i, "edge", "name: edge");
        }
        String next = fixture.git.put("hub/h.yaml", configMap("h", "2")).commit("second");
        fixture.delivery.refresh(home);
        fixture.awaitApp(home, isSynced(next));

        wire.cut();
        KubeObject silent = fixture.awaitApp(edge, says("ComparisonError", "cluster edge"));
        assertThat(silent.text("status", "sync", "status")).contains("Unknown");
        assertThat(silent.text("status", "operationState", "phase")).contains("Running");
        assertThat(there(POD, "gate")).isPresent();

        wire.mend();
        // Several Applications write to it now: who reads it first and writes it then has a conflict.
        workload.mergeStatus(new Ref(POD, HUB.namespace(), "gate"), Map.of("phase", "Succeeded"));
        fixture.delivery.refresh(edge);
        KubeObject done = fixture.awaitApp(edge, operation("Succeeded", "successfully synced"));
        assertThat(there("later")).isPresent();
        assertThat(String.valueOf(done.list("status", "conditions"))).doesNotContain("ComparisonError");
    }

    @Test
    void aSecretThatChangesGoesAndComesBackIsFollowed() {
        String commit = fixture.git.put("a/a.yaml", configMap("a", "1")).commit("first");
        Ref app = fixture.deliver("a", "a", "name: edge");
        fixture.awaitApp(app, isSynced(commit));

        fixture.register("edge-secret", "edge", wire.address(), "wrong", workload);
        KubeObject refused = fixture.awaitApp(app, says("ComparisonError", "Unauthorized"));
        assertThat(String.valueOf(refused.list("status", "conditions"))).doesNotContain("wrong");

        fixture.unregister("edge-secret");
        fixture.awaitApp(app, says("InvalidSpecError", "there are no clusters with this name: edge"));
        await().atMost(Duration.ofSeconds(240))
                .until(() -> fixture.fleet.states().isEmpty());
        assertThat(there("a")).isPresent();

        fixture.register("edge-secret", "edge", wire.address(), workload);
        fixture.register("edge-other", "edge", "https://127.0.0.1:1", workload);
        fixture.awaitApp(app, says("InvalidSpecError", "there are 2 clusters with the same name edge"));

        fixture.unregister("edge-other");
        fixture.awaitApp(app, isSynced(commit));
        assertThat(there("a")).isPresent();
    }

    @Test
    void deletionWaitsForAClusterThatIsAwayAndNotForOneThatNobodyKnows() {
        String commit = fixture.git
                .put("a/a.yaml", configMap("a", "1"))
                .put("b/b.yaml", configMap("b", "1"))
                .commit("first");
        String finalizer = ", finalizers: [resources-finalizer.argocd.argoproj.io/background]";
        Ref a = fixture.deliver("a", "a", "name: edge", finalizer);
        Ref b = fixture.deliver("b", "b", "name: edge", finalizer);
        fixture.awaitApp(a, isSynced(commit));
        fixture.awaitApp(b, isSynced(commit));

        wire.cut();
        fixture.kube.delete(a, "");
        fixture.awaitApp(a, says("DeletionError", "cluster edge"));
        wire.mend();
        awaitGone(a);
        assertThat(there("a")).isEmpty();

        fixture.unregister("edge-secret");
        fixture.awaitApp(b, says("InvalidSpecError", "edge"));
        fixture.kube.delete(b, "");
        awaitGone(b);
        assertThat(there("b")).isPresent();
    }

    @Test
    void writesActAsTheServiceAccountOfTheProject() {
        impersonate();
        allowTo("*");
        WORKLOAD.apply("""
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: deployer, namespace: %1$s}
            rules: [{apiGroups: [""], resources: [configmaps], verbs: [get, create, patch]}]
            """.formatted(HUB.namespace()));
        String commit = fixture.git.put("a/a.yaml", configMap("a", "1")).commit("first");
        Ref app = fixture.deliver("a", "a", "name: edge");

        fixture.awaitApp(app, found -> String.valueOf(found.map("status", "operationState"))
                .contains("\"system:serviceaccount:" + HUB.namespace() + ":deployer\" cannot"));
        assertThat(there("a")).isEmpty();

        WORKLOAD.apply("""
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: deployer, namespace: %1$s}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
            subjects: [{kind: ServiceAccount, name: deployer, namespace: %1$s}]
            """.formatted(HUB.namespace()));
        fixture.awaitApp(app, isSynced(commit));
    }

    @Test
    void aProjectThatChangesWakesItsApplications() {
        impersonate();
        fixture.git.put("a/a.yaml", configMap("a", "1")).commit("first");
        Ref app = fixture.deliver("a", "a", "name: edge");
        fixture.awaitApp(app, found -> String.valueOf(found.map("status", "operationState"))
                .contains("failed to find a matching service account to impersonate"));

        allowTo("https://elsewhere");

        fixture.awaitApp(app, says("InvalidSpecError", "do not match any of the allowed destinations"));
        assertThat(there("a")).isEmpty();
    }

    @Test
    void aWindowHoldsSyncsUntilItIsOver() {
        String first = fixture.git.put("a/a.yaml", configMap("a", "1")).commit("first");
        Ref app = fixture.deliver("a", "a", "name: edge");
        fixture.awaitApp(app, isSynced(first));

        fixture.apply(
                project("  syncWindows: [{kind: deny, schedule: '* * * * *', duration: 1h, applications: ['*']}]\n"));
        await().atMost(Duration.ofSeconds(240)).until(() -> isRefusedForAWindow(app));
        String second = fixture.git.put("a/a.yaml", configMap("a", "2")).commit("second");
        fixture.delivery.refresh(app);
        fixture.awaitApp(app, found -> found.text("status", "sync", "revision")
                .filter(second::equals)
                .isPresent());

        fixture.apply(project(""));

        fixture.awaitApp(app, isSynced(second));
    }

    /** The window is seen some time after it is there: it is asked again and again. */
    private boolean isRefusedForAWindow(Ref app) {
        KubeObject found = fixture.kube.get(app).orElseThrow();
        if (found.at("operation").isEmpty()) {
            fixture.kube.merge(app, Map.of("operation", Map.of("sync", Map.of("prune", true))));
        }
        return found.text("status", "operationState", "message")
                .filter(message -> message.contains("window"))
                .isPresent();
    }

    private static String project(String more) {
        return """
            apiVersion: argoproj.io/v1alpha1
            kind: AppProject
            metadata: {name: default}
            spec:
              sourceRepos: ["*"]
              destinations: [{server: "*", namespace: "*"}]
            """ + more;
    }

    @Test
    void aCommitThatNobodySignedIsNotDelivered() {
        fixture.apply(project("  signatureKeys: [{keyID: 4AEE18F83AFDEB23}]\n"));
        String sha = fixture.git.put("a/a.yaml", configMap("a", "1")).commit("first");
        Ref app = fixture.deliver("a", "a", "name: edge");

        fixture.awaitApp(app, says("ComparisonError", "GIT/GPG: Failed verifying revision " + sha));
        assertThat(there("a")).isEmpty();
    }

    @Test
    void orphansAreCountedWhereTheProjectWantsToKnow() {
        fixture.apply("""
            apiVersion: argoproj.io/v1alpha1
            kind: AppProject
            metadata: {name: default}
            spec:
              sourceRepos: ["*"]
              destinations: [{server: "*", namespace: "*"}]
              orphanedResources: {ignore: [{kind: Secret}, {group: "", kind: ConfigMap, name: "known-*"}]}
            """);
        WORKLOAD.apply(
                inNamespace(configMap("stray", "1")),
                inNamespace(configMap("known-stray", "1")),
                inNamespace("apiVersion: v1\nkind: Secret\nmetadata: {name: stray}\n"));
        fixture.git.put("a/a.yaml", configMap("a", "1")).commit("first");
        Ref app = fixture.deliver("a", "a", "name: edge");

        fixture.awaitApp(app, says("OrphanedResourceWarning", "Application has 1 orphaned resources"));
    }

    private String inNamespace(String yaml) {
        return yaml.replace("metadata: {", "metadata: {namespace: " + HUB.namespace() + ", ");
    }

    private void impersonate() {
        fixture.apply("""
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: argocd-cm}
            data: {application.sync.impersonation.enabled: "true"}
            """);
        fixture.awaitImpersonation();
    }

    private void allowTo(String server) {
        fixture.apply("""
            apiVersion: argoproj.io/v1alpha1
            kind: AppProject
            metadata: {name: default}
            spec:
              sourceRepos: ["*"]
              clusterResourceWhitelist: [{group: "*", kind: "*"}]
              destinations: [{server: "%s", namespace: "*"}]
              destinationServiceAccounts: [{server: "*", namespace: "*", defaultServiceAccount: deployer}]
            """.formatted(server));
    }

    private void awaitGone(Ref app) {
        await().atMost(Duration.ofSeconds(240))
                .until(() -> fixture.kube.get(app).isEmpty());
    }

    private static Predicate<KubeObject> operation(String phase, String message) {
        return app -> app.text("status", "operationState", "phase")
                        .filter(phase::equals)
                        .isPresent()
                && app.text("status", "operationState", "message")
                        .filter(said -> said.startsWith(message))
                        .isPresent();
    }

    private Ref map(String name) {
        return new Ref(CONFIG_MAP, HUB.namespace(), name);
    }

    private Optional<KubeObject> there(String name) {
        return there(CONFIG_MAP, name);
    }

    private Optional<KubeObject> there(Gvk kind, String name) {
        return workload.get(new Ref(kind, HUB.namespace(), name));
    }

    private static String configMap(String name, String value) {
        return """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: %s}
            data: {key: "%s"}
            """.formatted(name, value);
    }

    private static String inWave(String yaml, int wave) {
        return yaml.replace(
                "metadata: {", "metadata: {annotations: {argocd.argoproj.io/sync-wave: \"" + wave + "\"}, ");
    }

    private static String pod(String name) {
        return """
            apiVersion: v1
            kind: Pod
            metadata: {name: %s}
            spec: {restartPolicy: Never, containers: [{name: main, image: none}]}
            """.formatted(name);
    }
}
