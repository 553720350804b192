package dev.slipway.delivery;

import static dev.slipway.delivery.DeliveryFixture.configMap;
import static dev.slipway.delivery.DeliveryFixture.hasCondition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.tool.Tools;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.Required;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What users get wrong, all of it in one commit: each is said by its Application, with file, object and cause; nothing is
 * pruned, and the others go on.
 */
class BadInputIT {

    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @TempDir
    private Path directory;

    private DeliveryFixture fixture;

    /** What an Application says afterwards: the type of the condition and what is in its message. */
    private record Said(String type, List<String> parts) {}

    @BeforeAll
    static void kinds() {
        API.installCrds("crds/applications.argoproj.io.yaml", "crds/appprojects.argoproj.io.yaml");
    }

    @BeforeEach
    void start() {
        Required.tool(Tools.ofThisMachine().helm());
        fixture = new DeliveryFixture(API.client(), API.namespace(), directory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void everyMistakeIsSaidWhereItIsAndCostsNobodyElse() {
        Map<String, Said> mistakes = new LinkedHashMap<>();
        mistakes.put("path", new Said("ComparisonError", List.of("path: app path does not exist")));
        mistakes.put("template", new Said("ComparisonError", List.of("templates/bad.yaml", "no size")));
        mistakes.put("dependency", new Said("ComparisonError", List.of("redis")));
        mistakes.put("nokind", new Said("ComparisonError", List.of("nokind/bad.yaml", "kind")));
        mistakes.put("large", new Said("ComparisonError", List.of("large/bad.yaml")));
        mistakes.put("link", new Said("ComparisonError", List.of("link/bad.yaml")));
        mistakes.put("twice", new Said("RepeatedResourceWarning", List.of("ConfigMap", "twice", "2 times")));
        mistakes.put(
                "unknown", new Said("SyncError", List.of("could not find example.org/Gadget", "unknown/bad.yaml")));
        mistakes.put("revision", new Said("ComparisonError", List.of("no-such-branch")));
        mistakes.put("repository", new Said("ComparisonError", List.of("127.0.0.1:1")));
        mistakes.keySet().forEach(name -> fixture.git.put(source(name) + name + ".yaml", configMap(name, "1")));
        List.of("template", "dependency").forEach(name -> fixture.git.put(name + "/Chart.yaml", chart(name, "")));
        String first = fixture.git.put("good/good.yaml", configMap("good", "1")).commit("first");
        mistakes.keySet().forEach(name -> deliver(name, "main"));
        Ref good = deliver("good", "main");
        mistakes.keySet().forEach(name -> fixture.awaitSynced(fixture.app(name), first));

        makeMistakes();
        String second =
                fixture.git.put("good/good.yaml", configMap("good", "2")).commit("second");
        deliver("revision", "no-such-branch");
        patch("repository", Map.of("source", Map.of("repoURL", "http://127.0.0.1:1/none.git")));
        mistakes.keySet().forEach(name -> fixture.push(fixture.app(name)));
        fixture.push(good);

        mistakes.forEach((name, said) ->
                said.parts().forEach(part -> fixture.awaitApp(fixture.app(name), hasCondition(said.type(), part))));
        fixture.awaitSynced(good, second);
        assertThat(map("good").text("data", "key")).contains("2");
        mistakes.keySet().forEach(name -> assertThat(map(name).isDeleting()).isFalse());
    }

    private void makeMistakes() {
        fixture.git
                .remove("path/path.yaml")
                .put("template/templates/bad.yaml", "{{ fail \"no size\" }}")
                .put(
                        "dependency/Chart.yaml",
                        chart(
                                "dependency",
                                "dependencies: [{name: redis, version: 1.0.0, repository: \"file://../redis\"}]\n"))
                .put("nokind/bad.yaml", "apiVersion: v1\nkind: \"\"\nmetadata: {name: bad}\n")
                .put("large/bad.yaml", configMap("large-too", "x".repeat(20 * 1024 * 1024)))
                .link("link/bad.yaml", "../../../etc/hostname")
                .put("twice/bad.yaml", configMap("twice", "2"))
                .put("unknown/bad.yaml", "apiVersion: example.org/v1\nkind: Gadget\nmetadata: {name: bad}\n");
    }

    @Test
    void aKindThatCannotBeConvertedCostsItsObjectsOnly() {
        String group = API.uniqueGroup();
        API.installCrdYaml(widgets(group, "", ""));
        String widget = "kind: Widget\nmetadata: {name: w}\nspec: {size: 1}\n";
        String first = fixture.git
                .put("apps/w.yaml", "apiVersion: " + group + "/v1\n" + widget)
                .put("apps/a.yaml", configMap("a", "1"))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitSynced(app, first);

        API.installCrdYaml(widgets(
                group,
                "- {name: v2, served: true, storage: false, schema: {openAPIV3Schema: {type: object,"
                        + " x-kubernetes-preserve-unknown-fields: true}}}",
                "conversion: {strategy: Webhook, webhook: {conversionReviewVersions: [v1], clientConfig: {url:"
                        + " \"https://127.0.0.1:1/convert\"}}}"));
        fixture.git
                .put("apps/w.yaml", "apiVersion: " + group + "/v2\n" + widget)
                .put("apps/a.yaml", configMap("a", "2"))
                .commit("second");
        fixture.push(app);

        fixture.awaitApp(app, hasCondition("ComparisonError", "Widget " + API.namespace() + "/w (apps/w.yaml:1)"));
        fixture.awaitApp(app, hasCondition("ComparisonError", "conversion webhook"));
        await().atMost(Duration.ofSeconds(90))
                .until(() -> map("a").text("data", "key").orElse("").equals("2"));
        assertThat(fixture.kube.get(new Ref(Gvk.of(group + "/v1", "Widget"), API.namespace(), "w")))
                .isPresent();
    }

    private static String source(String name) {
        return name.equals("template") || name.equals("dependency") ? name + "/templates/" : name + "/";
    }

    private static String chart(String name, String more) {
        return "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n" + more;
    }

    private Ref deliver(String name, String revision) {
        fixture.kube.apply(
                KubeObject.of(Json.parseYaml("""
                    apiVersion: argoproj.io/v1alpha1
                    kind: Application
                    metadata: {name: %1$s, namespace: %2$s}
                    spec:
                      project: default
                      source: {repoURL: %3$s, targetRevision: %4$s, path: %1$s}
                      destination: {server: https://kubernetes.default.svc, namespace: %2$s}
                      syncPolicy: {automated: {prune: true, selfHeal: true}}
                    """.formatted(name, API.namespace(), fixture.url, revision))
                        .get(0)),
                "test");
        return fixture.app(name);
    }

    private void patch(String name, Map<String, Object> spec) {
        fixture.kube.merge(fixture.app(name), Map.of("spec", spec));
    }

    private KubeObject map(String name) {
        return fixture.kube.get(new Ref(CONFIG_MAP, API.namespace(), name)).orElseThrow();
    }

    private static String widgets(String group, String version, String conversion) {
        return """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.%1$s}
            spec:
              group: %1$s
              scope: Namespaced
              names: {kind: Widget, listKind: WidgetList, plural: widgets, singular: widget}
              versions:
              - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}
              %2$s
              %3$s
            """.formatted(group, version, conversion);
    }
}
