package dev.slipway.delivery.source;

import static dev.slipway.delivery.source.SourceFixture.configMap;
import static dev.slipway.delivery.source.SourceFixture.names;
import static dev.slipway.delivery.source.SourceFixture.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizeIT {

    private static final String DEPLOYMENT = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 1
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: web, image: "nginx:1.0"}]}
        """;

    @TempDir
    Path directory;

    private SourceFixture fixture;

    @BeforeEach
    void base() {
        fixture = SourceFixture.withKubectl(directory);
        fixture.git
                .put("base/kustomization.yaml", "resources: [web.yaml]\n")
                .put("base/web.yaml", DEPLOYMENT)
                .put("unrelated/large.yaml", "a: 1\n");
    }

    @AfterEach
    void close() {
        assertThat(fixture.leftovers()).as("work directories").isEmpty();
        fixture.close();
    }

    private Rendering render(String source) {
        fixture.git.commit("change");
        return fixture.render(source);
    }

    private void fails(String source, String... words) {
        assertThatThrownBy(() -> render(source))
                .hasMessageContainingAll(words)
                .hasMessageNotContaining(directory.toString());
    }

    private void overlay() {
        fixture.git
                .put("prod/kustomization.yaml", """
                    namespace: prod
                    resources: [../base, extra.yaml]
                    components: [../components/debug]
                    patches:
                    - path: patches/replicas.yaml
                    - target: {kind: Deployment}
                      patch: |
                        - {op: add, path: /metadata/annotations, value: {inline: "yes"}}
                    configMapGenerator:
                    - name: settings
                      files: [app.properties, renamed=files/a.txt]
                      envs: [prod.env]
                      options: {disableNameSuffixHash: true}
                    replacements: [{path: replacement.yaml}]
                    transformers: [labels.yaml]
                    """)
                .put("prod/extra.yaml", configMap("extra", "1"))
                .put(
                        "prod/patches/replicas.yaml",
                        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n")
                .put("prod/app.properties", "a=1\n")
                .put("prod/files/a.txt", "text")
                .put("prod/prod.env", "MODE=prod\n");
        plugins();
    }

    private void plugins() {
        fixture.git
                .put("prod/replacement.yaml", """
                    source: {kind: ConfigMap, name: extra, fieldPath: data.key}
                    targets:
                    - select: {kind: Deployment}
                      fieldPaths: [metadata.annotations.from]
                      options: {create: true}
                    """)
                .put("prod/labels.yaml", """
                    apiVersion: builtin
                    kind: LabelTransformer
                    metadata: {name: l}
                    labels: {team: shop}
                    fieldSpecs: [{path: metadata/labels, create: true}]
                    """)
                .put(
                        "components/debug/kustomization.yaml",
                        "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [debug.yaml]\n")
                .put("components/debug/debug.yaml", configMap("debug", "1"));
    }

    @Test
    void everyFileThatIsNamedIsThere() {
        overlay();

        Rendering rendering = render("path: prod");

        assertThat(names(rendering))
                .containsExactlyInAnyOrder(
                        "Deployment/web", "ConfigMap/extra", "ConfigMap/settings", "ConfigMap/debug");
        KubeObject web = object(rendering, "Deployment", "web");
        assertThat(web.namespace()).isEqualTo("prod");
        assertThat(web.at("spec", "replicas")).contains(3L);
        assertThat(web.annotations()).containsEntry("inline", "yes").containsEntry("from", "1");
        assertThat(web.labels()).containsEntry("team", "shop");
        assertThat(object(rendering, "ConfigMap", "settings").map("data"))
                .containsEntry("renamed", "text")
                .containsEntry("MODE", "prod");
    }

    @Test
    void anApplicationEditsTheKustomization() {
        fixture.git
                .put("prod/kustomization.yml", """
                    resources: [../base]
                    images: [{name: nginx, newTag: "1.1"}]
                    commonAnnotations: {kept: "1"}
                    """)
                .put(
                        "extra/kustomization.yaml",
                        "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nnameSuffix: -c\n");

        Rendering rendering = render("""
            path: prod
            kustomize:
              namePrefix: a-
              nameSuffix: -z
              namespace: elsewhere
              images: ["nginx=registry.example.org/nginx:$ARGOCD_APP_NAME"]
              replicas: [{name: web, count: 5}]
              commonLabels: {app.example.org/by: "${ARGOCD_APP_NAME}"}
              commonAnnotations: {raw: "$ARGOCD_APP_NAME"}
              patches:
              - target: {kind: Deployment}
                patch: |
                  - {op: replace, path: /spec/paused, value: true}
              components: [../extra, ../absent]
              ignoreMissingComponents: true
            """);

        KubeObject web = object(rendering, "Deployment", "a-web-c-z");
        assertThat(web.namespace()).isEqualTo("elsewhere");
        assertThat(web.at("spec", "replicas")).contains(5L);
        assertThat(web.at("spec", "paused")).contains(true);
        assertThat(web.labels()).containsEntry("app.example.org/by", "shop");
        assertThat(web.map("spec", "selector", "matchLabels")).containsEntry("app.example.org/by", "shop");
        assertThat(web.annotations()).containsEntry("raw", "$ARGOCD_APP_NAME").containsEntry("kept", "1");
        assertThat(web.list("spec", "template", "spec", "containers").toString())
                .contains("registry.example.org/nginx:shop");
    }

    @Test
    void labelsNeedNotSelect() {
        Rendering rendering = render("""
            path: base
            kustomize: {commonLabels: {by: me}, labelWithoutSelector: true, labelIncludeTemplates: true}
            """);

        KubeObject web = object(rendering, "Deployment", "web");
        assertThat(web.labels()).containsEntry("by", "me");
        assertThat(web.map("spec", "selector", "matchLabels")).doesNotContainKey("by");
        assertThat(web.map("spec", "template", "metadata", "labels")).containsEntry("by", "me");
    }

    @Test
    void basesComeFromOtherRepositories() {
        String first = fixture.git
                .put("lib/kustomization.yaml", "resources: [l.yaml]\n")
                .put("lib/l.yaml", configMap("lib", "first"))
                .commit("first");
        fixture.git.tag("v1", first);
        fixture.git
                .put("lib/l.yaml", configMap("lib", "second"))
                .put("prod/kustomization.yaml", "resources:\n- " + fixture.git.fileUrl() + "//lib?ref=v1\n");

        assertThat(SourceFixture.data(render("path: prod"), "lib", "key")).isEqualTo("first");
    }

    @Test
    void remoteFilesAreNotDownloaded() {
        fixture.git.put("prod/kustomization.yaml", "resources: ['https://example.org/a/b.yaml']\n");

        fails("path: prod", "the remote file https://example.org/a/b.yaml is not downloaded");
    }

    @Test
    void pathsStayInsideTheRepository() {
        fixture.git.put("prod/kustomization.yaml", "resources: [../../../../../../etc]\n");
        fails("path: prod", "resources: file '../../../../../../etc' resolved to outside repository root");

        fixture.git.put("prod/kustomization.yaml", "configMapGenerator: [{name: a, files: [/etc/passwd]}]\n");
        fails("path: prod", "the path /etc/passwd is absolute");

        fixture.git
                .put("prod/kustomization.yaml", "resources: [link.yaml]\n")
                .link("prod/link.yaml", "../../../etc/passwd");
        fails("path: prod", "leads out of the repository");
    }

    @Test
    void whatIsWrongIsNamed() {
        fixture.git.put("prod/kustomization.yaml", "resources: [absent.yaml]\n");
        fails("path: prod", "failed to execute kustomize build", "absent.yaml");

        fixture.git
                .put("prod/kustomization.yaml", "resources: [../stage]\n")
                .put("stage/kustomization.yaml", "resources: [../prod]\n");
        fails("path: prod", "cycle detected");

        fixture.git.put("prod/kustomization.yaml", "resources: [\n");
        fails("path: prod", "failed to execute kustomize build");

        fails("path: nowhere", "app path does not exist");
        fails("path: base\nkustomize: {version: v4}", "kustomize version v4 is not registered");
        fails("path: base\nkustomize: {components: [../none]}", "../none has no match");
        fails("path: base\nkustomize: {images: [nginx]}", "invalid format of image");
    }

    @Test
    void theInstallationMayLoosenWhatAKustomizationReads() {
        fixture.git
                .put("prod/kustomization.yaml", "resources: [../shared.yaml]\n")
                .put("shared.yaml", configMap("shared", "1"));
        fails("path: prod", "failed to execute kustomize build", "shared.yaml");

        fixture.settings(Map.of("kustomize.buildOptions", "--load-restrictor LoadRestrictionsNone"));
        assertThat(names(render("path: prod"))).containsExactly("ConfigMap/shared");
    }

    @Test
    void chartsThatAreThereAreInflatedWhereTheInstallationAllowsIt() {
        fixture.close();
        fixture = SourceFixture.withKubectlAndHelm(directory.resolve("charts")).on("1.35.2");
        fixture.git
                .put("prod/kustomization.yaml", "helmCharts: [{name: web, releaseName: r, valuesInline: {text: v}}]\n")
                .put("prod/charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n")
                .put("prod/charts/web/values.yaml", "text: none\n")
                .put(
                        "prod/charts/web/templates/a.yaml",
                        configMap("inflated", "{{ .Values.text }} {{ .Capabilities.KubeVersion }}"));
        fails("path: prod", "must specify --enable-helm");

        fixture.settings(Map.of("kustomize.buildOptions", "--enable-helm"));
        assertThat(SourceFixture.data(render("path: prod"), "inflated", "key")).isEqualTo("v v1.35.2");
    }

    @Test
    void anotherKustomizeIsTheProgramThatTheInstallationNames() throws Exception {
        Path program = directory.resolve("kustomize_5");
        Files.writeString(program, """
                #!/bin/sh
                printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: told}\ndata: {key: "%s"}\n' "$*"
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        fixture.settings(Map.of(
                "kustomize.path.v5",
                program.toString(),
                "kustomize.buildOptions.v5",
                "--reorder none",
                "kustomize.path.v6",
                directory + "/absent"));

        assertThat(SourceFixture.data(render("path: base\nkustomize: {version: v5}"), "told", "key"))
                .isEqualTo("build . --reorder none");
        assertThatThrownBy(() -> render("path: base\nkustomize: {version: v6}"))
                .hasMessageContaining("there is no such program here");
    }

    @Test
    void aCommitElsewhereRendersNothingAnew() {
        fixture.git.put("prod/kustomization.yaml", "resources: [../base]\n").commit("first");
        Rendering first = fixture.render("path: prod");

        fixture.git.put("unrelated/large.yaml", "a: 2\n").commit("elsewhere");
        assertThat(fixture.render("path: prod").manifests().get(0))
                .isSameAs(first.manifests().get(0));

        fixture.git
                .put("base/web.yaml", DEPLOYMENT.replace("replicas: 1", "replicas: 2"))
                .commit("in the base");
        assertThat(object(fixture.render("path: prod"), "Deployment", "web").at("spec", "replicas"))
                .contains(2L);
    }
}
