package dev.slipway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.tool.Tools;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.Required;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each tool once, from a commit to objects of the API server. */
class SourcesIT {

    @RegisterExtension
    static final ApiServer SERVER = ApiServer.shared();

    @TempDir
    Path directory;

    private DeliveryFixture fixture;

    @BeforeAll
    static void kinds() {
        SERVER.installCrds("crds/applications.argoproj.io.yaml", "crds/appprojects.argoproj.io.yaml");
    }

    @BeforeEach
    void start() {
        Tools tools = Tools.ofThisMachine();
        Required.tool(tools.helm());
        Required.tool(tools.jsonnet());
        fixture = new DeliveryFixture(SERVER.client(), SERVER.namespace(), directory);
        fixture.git
                .put("chart/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n")
                .put(
                        "chart/templates/map.yaml",
                        "apiVersion: v1\n"
                                + "kind: ConfigMap\n"
                                + "metadata: {name: helm}\n"
                                + "data: {key: \"{{ .Values.key }}\", served: \"{{ .Capabilities.APIVersions.Has"
                                + " \"argoproj.io/v1alpha1/Application\" }}\"}\n")
                .put("base/kustomization.yaml", "resources: [map.yaml]\n")
                .put("base/map.yaml", DeliveryFixture.configMap("kustomize", "base"))
                .put(
                        "jsonnet/map.jsonnet",
                        "{apiVersion: 'v1', kind: 'ConfigMap', metadata: {name: 'jsonnet'}, data: {key:"
                                + " std.extVar('a')}}")
                .put("values/prod.yaml", "key: prod\n");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Ref deliver(String name, String sources) {
        String yaml = """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: %s, namespace: %s}
            spec:
              project: default
              destination: {server: https://kubernetes.default.svc, namespace: %s}
              syncPolicy: {automated: {}}
              %s
            """.formatted(
                        name,
                        SERVER.namespace(),
                        SERVER.namespace(),
                        sources.replace("$URL", fixture.url).strip());
        fixture.kube.apply(KubeObject.of(Json.parseYaml(yaml).get(0)), "test");
        return fixture.app(name);
    }

    private KubeObject map(String name) {
        return fixture.kube
                .get(new Ref(Gvk.of("v1", "ConfigMap"), SERVER.namespace(), name))
                .orElseThrow();
    }

    private static Predicate<KubeObject> isSyncedBy(String tool) {
        return app ->
                app.text("status", "sync", "status").filter("Synced"::equals).isPresent()
                        && app.text("status", "sourceType").filter(tool::equals).isPresent();
    }

    @Test
    void everyToolDelivers() {
        String commit = fixture.git.commit("all tools");
        Ref helm = deliver("helm", "source: {repoURL: $URL, path: chart, helm: {parameters: [{name: key, value: a}]}}");
        Ref kustomize = deliver(
                "kustomize", "source: {repoURL: $URL, path: base, kustomize: {commonAnnotations: {by: someone}}}");
        Ref jsonnet = deliver(
                "jsonnet",
                "source: {repoURL: $URL, path: jsonnet, directory: {jsonnet: {extVars: [{name: a, value:"
                        + " $ARGOCD_APP_NAME}]}}}");

        fixture.awaitApp(helm, isSyncedBy("Helm"));
        fixture.awaitApp(kustomize, isSyncedBy("Kustomize"));
        KubeObject directory = fixture.awaitApp(jsonnet, isSyncedBy("Directory"));

        assertThat(directory.text("status", "sync", "revision")).contains(commit);
        assertThat(map("helm").map("data")).containsEntry("key", "a").containsEntry("served", "true");
        assertThat(map("kustomize").annotations()).containsEntry("by", "someone");
        assertThat(map("jsonnet").text("data", "key")).contains("jsonnet");
    }

    @Test
    void severalSourcesAreOneApplication() {
        String commit = fixture.git.commit("both");
        Ref app = deliver("both", """
            sources:
              - {repoURL: $URL, path: chart, helm: {valueFiles: [$values/values/prod.yaml]}}
              - {repoURL: $URL, path: base}
              - {repoURL: $URL, ref: values}
            """);

        KubeObject synced = fixture.awaitApp(
                app,
                now -> now.text("status", "sync", "status")
                                .filter("Synced"::equals)
                                .isPresent()
                        && now.text("status", "operationState", "phase")
                                .filter("Succeeded"::equals)
                                .isPresent());

        assertThat(synced.list("status", "sync", "revisions")).containsExactly(commit, commit, commit);
        assertThat(synced.list("status", "sourceTypes")).containsExactly("Helm", "Kustomize", "");
        assertThat(synced.list("status", "operationState", "syncResult", "revisions"))
                .containsExactly(commit, commit, commit);
        assertThat(map("helm").text("data", "key")).contains("prod");
        assertThat(map("kustomize").text("data", "key")).contains("base");

        String next = fixture.git.put("values/prod.yaml", "key: newer\n").commit("newer");
        fixture.push(app);
        fixture.awaitApp(
                app,
                now -> now.list("status", "operationState", "syncResult", "revisions")
                                .contains(next)
                        && now.text("status", "operationState", "phase")
                                .filter("Succeeded"::equals)
                                .isPresent()
                        && now.text("status", "sync", "status")
                                .filter("Synced"::equals)
                                .isPresent());
        assertThat(map("helm").text("data", "key")).contains("newer");
        rollback(app);
        assertThat(map("helm").text("data", "key")).contains("prod");
    }

    /** As slipway app rollback does: the sources and revisions of the first entry of the history. */
    private void rollback(Ref app) {
        fixture.kube.merge(app, Map.of("spec", Map.of("syncPolicy", Map.of("automated", Map.of("enabled", false)))));
        KubeObject first = KubeObject.of((Map<?, ?>)
                fixture.kube.get(app).orElseThrow().list("status", "history").get(0));
        Map<String, Object> sync =
                Map.of("sources", first.list("sources"), "revisions", first.list("revisions"), "prune", true);
        fixture.kube.merge(app, Map.of("operation", Map.of("sync", sync)));
        fixture.awaitApp(
                app,
                now -> now.list("status", "history").size() == 3
                        && now.list("status", "operationState", "syncResult", "revisions")
                                .equals(first.list("revisions"))
                        && now.text("status", "operationState", "phase")
                                .filter("Succeeded"::equals)
                                .isPresent());
    }

    @Test
    void aTemplateThatFailsIsAConditionAndPrunesNothing() {
        fixture.git.commit("good");
        Ref app = deliver("helm", "source: {repoURL: $URL, path: chart}");
        fixture.awaitApp(app, isSyncedBy("Helm"));

        fixture.git.put("chart/templates/bad.yaml", "{{ fail \"no size\" }}").commit("bad");
        fixture.push(app);

        fixture.awaitApp(app, DeliveryFixture.hasCondition("ComparisonError", "no size"));
        assertThat(map("helm").name()).isEqualTo("helm");
    }
}
