package dev.slipway.delivery.appset.control;

import static dev.slipway.delivery.appset.control.SetFixture.condition;
import static dev.slipway.delivery.appset.control.SetFixture.list;
import static dev.slipway.delivery.appset.control.SetFixture.upToDate;
import static dev.slipway.delivery.appset.control.SetFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From a set to Applications, on a real API server and a real Git server. */
class ApplicationSetIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @TempDir
    private Path directory;

    private String namespace;
    private SetFixture fixture;

    @BeforeAll
    static void kinds() {
        API.installCrds(
                "crds/applications.argoproj.io.yaml",
                "crds/applicationsets.argoproj.io.yaml",
                "crds/appprojects.argoproj.io.yaml");
    }

    @BeforeEach
    void start() {
        namespace = API.namespace();
        fixture = new SetFixture(API.client(), namespace, directory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void applicationsFollowTheSetAndAreLeftAloneOtherwise() {
        Ref ref = fixture.set(list("a", "b") + "preservedFields: {labels: [kept]}\n");

        KubeObject set = fixture.await(ref, upToDate(2));

        assertThat(fixture.apps()).containsExactly("app-a", "app-b");
        KubeObject app = fixture.kube.get(fixture.app("a")).orElseThrow();
        assertThat(app.controller().orElseThrow().uid()).isEqualTo(set.uid());
        assertThat(app.finalizers()).containsExactly("resources-finalizer.argocd.argoproj.io");
        assertThat(set.condition("ParametersGenerated").orElseThrow().reason()).isEqualTo("ParametersGenerated");
        assertThat(set.condition("ErrorOccurred").orElseThrow().reason()).isEqualTo("ApplicationSetUpToDate");
        assertThat(set.text("status", "health", "status")).contains("Healthy");

        fixture.kube.merge(
                app.ref(),
                Map.of(
                        "metadata", Map.of("labels", Map.of("kept", "yes", "foreign", "yes")),
                        "spec", Map.of("project", "other")));
        KubeObject corrected = fixture.await(
                app.ref(),
                now -> now.text("spec", "project").filter("default"::equals).isPresent());
        assertThat(corrected.labels()).containsEntry("kept", "yes").doesNotContainKey("foreign");

        fixture.set(list("b", "c"));
        fixture.awaiting("a is gone and c there").until(() -> fixture.apps().equals(List.of("app-b", "app-c")));
    }

    @Test
    void whatOthersMayChangeStaysAsTheyChangedIt() {
        Ref ref = fixture.set(list("a") + """
                ignoreApplicationDifferences:
                - jsonPointers: [/spec/source/targetRevision]
                - jqPathExpressions: ['.spec.syncPolicy']
                """);
        fixture.await(ref, upToDate(1));
        fixture.kube.merge(
                fixture.app("a"),
                Map.of(
                        "metadata", Map.of("labels", Map.of("foreign", "yes")),
                        "spec",
                                Map.of(
                                        "source", Map.of("targetRevision", "pinned"),
                                        "syncPolicy", Map.of("automated", Map.of("prune", false)))));

        KubeObject app = fixture.await(fixture.app("a"), now -> !now.labels().containsKey("foreign"));

        assertThat(app.text("spec", "source", "targetRevision")).contains("pinned");
        assertThat(app.at("spec", "syncPolicy", "automated", "prune")).contains(false);
    }

    @Test
    void aSetThatShrinksSuddenlyWaitsForApproval() {
        Ref ref = fixture.set(list("a", "b", "c"));
        fixture.await(ref, upToDate(3));

        fixture.set("generators: [{list: {elements: []}}]\n");

        KubeObject frozen =
                fixture.await(ref, condition("ErrorOccurred", "True", "no longer yield 3 of 3 Applications"));
        assertThat(frozen.condition("ErrorOccurred").orElseThrow().reason()).isEqualTo("DeleteApplicationError");
        assertThat(fixture.apps()).hasSize(3);

        String message =
                String.valueOf(frozen.condition("ErrorOccurred").orElseThrow().message());
        fixture.kube.annotate(ref, Map.of(Keys.APPROVE_DELETIONS, message.substring(message.lastIndexOf(' ') + 1)));
        fixture.awaiting("all are gone").until(() -> fixture.apps().isEmpty());
    }

    @Test
    void aGeneratorThatFailsLeavesEverythingAsItWas() {
        Ref ref = fixture.set(list("a"));
        fixture.await(ref, upToDate(1));

        fixture.set("generators: [{list: {elements: []}}, {scmProvider: {github: {organization: o}}}]\n");

        KubeObject set = fixture.await(ref, condition("ErrorOccurred", "True", "scmProvider is not served yet"));
        assertThat(set.condition("ErrorOccurred").orElseThrow().reason())
                .isEqualTo("ApplicationGenerationFromParamsError");
        assertThat(set.condition("ParametersGenerated").orElseThrow().status()).isEqualTo("False");
        assertThat(set.text("status", "health", "status")).contains("Degraded");
        assertThat(fixture.apps()).containsExactly("app-a");
    }

    @Test
    void brokenApplicationsDoNotKeepTheOthersFromBeingMade() {
        Ref ref = fixture.set("""
                generators: [{list: {elements: [{name: a}, {name: b}, {name: c, server: 'https://x'}]}}]
                templatePatch: |
                  {{ if .server }}spec: {destination: {server: '{{ .server }}'}}{{ end }}
                """);

        fixture.await(ref, condition("ErrorOccurred", "True", "is not configured"));

        assertThat(fixture.apps()).containsExactly("app-a", "app-b");
    }

    @Test
    void directoriesOfAGitRepositoryAreFollowedByPush() {
        fixture.git.put("apps/one/x.yaml", "").put("apps/two/x.yaml", "").commit("Two");
        Ref ref = fixture.set("""
                generators:
                - git:
                    repoURL: %s
                    revision: main
                    directories: [{path: apps/*}]
                    values: {x: z}
                templatePatch: 'metadata: {name: "app-{{ .path.basename }}"}'
                """.formatted(fixture.url));
        fixture.await(ref, upToDate(2));
        assertThat(fixture.apps()).containsExactly("app-one", "app-two");

        fixture.git.put("apps/three/x.yaml", "").commit("Three");
        String push = "{\"repository\": {\"clone_url\": \"" + fixture.url + "\"}}";
        assertThat(fixture.sets.pushed(push.getBytes(StandardCharsets.UTF_8))).containsExactly(ref);

        fixture.await(ref, upToDate(3));
        assertThat(fixture.sets.pushed("{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void clustersComeAndGo() {
        Ref ref = fixture.set("""
                generators:
                - clusters: {selector: {matchLabels: {env: prod}}}
                """);
        fixture.await(ref, upToDate(0));

        KubeObject edge = fixture.kube.apply(yaml("""
                apiVersion: v1
                kind: Secret
                metadata:
                  name: edge
                  namespace: %s
                  labels: {argocd.argoproj.io/secret-type: cluster, env: prod}
                stringData: {name: edge, server: https://edge}
                """.formatted(namespace)), "test");
        fixture.await(ref, upToDate(1));
        assertThat(fixture.apps()).containsExactly("app-edge");

        fixture.kube.delete(edge.ref(), "");
        fixture.awaiting("its Application is gone").until(() -> fixture.apps().isEmpty());
    }

    @Test
    void aPolicyCanForbidChangesAndDeletions() {
        Ref ref = fixture.set(list("a") + "syncPolicy: {applicationsSync: create-only}\n");
        fixture.await(ref, upToDate(1));

        fixture.set(list("b") + "syncPolicy: {applicationsSync: create-only}\n");
        fixture.await(ref, upToDate(2));

        fixture.kube.delete(ref, "");
        fixture.awaiting("the set is gone").until(() -> fixture.kube.get(ref).isEmpty());
        assertThat(fixture.apps()).containsExactly("app-a", "app-b");
        assertThat(fixture.kube.get(fixture.app("a")).orElseThrow().owners()).isEmpty();
    }

    @Test
    void aRollingSyncGoesStepByStepAndIsTakenBackInReverse() {
        Ref ref = fixture.set("""
                generators: [{list: {elements: [{name: a, env: dev}, {name: b, env: prod}]}}]
                strategy:
                  type: RollingSync
                  deletionOrder: Reverse
                  rollingSync:
                    steps:
                    - matchExpressions: [{key: env, operator: In, values: [dev]}]
                    - matchExpressions: [{key: env, operator: In, values: [prod]}]
                """);
        KubeObject first =
                fixture.await(fixture.app("a"), app -> app.at("operation").isPresent());
        assertThat(first.at("operation", "sync", "prune")).contains(true);
        assertThat(first.at("spec", "syncPolicy", "automated", "enabled")).contains(false);
        fixture.await(ref, condition("RolloutProgressing", "True", "step 1"));
        assertThat(fixture.kube.get(fixture.app("b")).orElseThrow().at("operation"))
                .isEmpty();

        fixture.awaiting("b has its turn").until(() -> {
            fixture.delivered("a");
            return fixture.kube
                    .get(fixture.app("b"))
                    .orElseThrow()
                    .at("operation")
                    .isPresent();
        });
        fixture.await(ref, condition("RolloutProgressing", "True", "step 2"));

        fixture.kube.delete(ref, "");
        fixture.await(fixture.app("b"), KubeObject::isDeleting);
        assertThat(fixture.kube.get(fixture.app("a")).orElseThrow().isDeleting())
                .isFalse();
        release("b");
        fixture.await(fixture.app("a"), KubeObject::isDeleting);
        release("a");
        fixture.awaiting("the set is gone").until(() -> fixture.kube.get(ref).isEmpty());
    }

    /** Whoever else writes to it meanwhile. */
    private void release(String app) {
        fixture.kube.merge(fixture.app(app), Map.of("metadata", Map.of("finalizers", List.of())));
    }
}
