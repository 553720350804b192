package dev.slipway.delivery.source;

import static dev.slipway.delivery.source.SourceFixture.data;
import static dev.slipway.delivery.source.SourceFixture.names;
import static dev.slipway.delivery.source.SourceFixture.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.source.Renderer.Memory;
import dev.slipway.kernel.object.KubeObject;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelmIT {

    @TempDir
    Path directory;

    private SourceFixture fixture;

    @BeforeEach
    void chart() {
        fixture = SourceFixture.withHelm(directory);
        fixture.git
                .put("chart/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.2.3\n")
                .put("chart/values.yaml", "a: chart\nb: chart\nc: chart\nd: chart\ne: chart\nf: chart\nlist: []\n")
                .put("chart/templates/map.yaml", """
                    apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: "{{ .Release.Name }}", namespace: "{{ .Release.Namespace }}"}
                    data:
                    {{- range $k, $v := .Values }}
                      {{ $k }}: {{ toJson $v | quote }}
                    {{- end }}
                      kube: {{ .Capabilities.KubeVersion.Version | quote }}
                      monitoring: {{ .Capabilities.APIVersions.Has "monitoring.coreos.com/v1" | quote }}
                    """);
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

    @Test
    void laterValuesWin() {
        fixture.git
                .put("chart/one.yaml", "b: one\nc: one\nd: one\ne: one\nf: one\n")
                .put("values/two.yaml", "c: two\nd: two\ne: two\nf: two\n")
                .put("chart/f.txt", "from, file");

        Rendering rendering = render("""
            path: chart
            helm:
              valueFiles: [one.yaml, /values/two.yaml]
              values: "d: own\\ne: own\\nf: own\\n"
              parameters:
              - {name: e, value: 'x,y'}
              - {name: list, value: '{1,2}'}
              - {name: g, value: "007", forceString: true}
              - {name: h, value: "7"}
              fileParameters: [{name: f, path: f.txt}]
            """);

        assertThat(object(rendering, "ConfigMap", "shop").map("data"))
                .containsEntry("a", "\"chart\"")
                .containsEntry("b", "\"one\"")
                .containsEntry("c", "\"two\"")
                .containsEntry("d", "\"own\"")
                .containsEntry("e", "\"x,y\"")
                .containsEntry("f", "\"from, file\"")
                .containsEntry("g", "\"007\"")
                .containsEntry("h", "7")
                .containsEntry("list", "[1,2]");
    }

    @Test
    void theObjectOfValuesTakesThePlaceOfTheText() {
        Rendering rendering = render("""
            path: chart
            helm: {values: "a: text\\nb: text\\n", valuesObject: {a: {deep: [1, true]}}}
            """);

        assertThat(data(rendering, "shop", "a")).isEqualTo("{\"deep\":[1,true]}");
        assertThat(data(rendering, "shop", "b")).isEqualTo("\"chart\"");
    }

    @Test
    void patternsOfValueFilesComeInOrderWithoutThoseNamedAlone() {
        fixture.git
                .put("chart/env/a.yaml", "a: a\nb: a\n")
                .put("chart/env/b.yaml", "a: b\n")
                .put("chart/env/deep/c.yaml", "c: deep\n");

        Rendering rendering = render("path: chart\nhelm: {valueFiles: ['env/**/*.yaml', env/a.yaml]}\n");

        assertThat(data(rendering, "shop", "a")).isEqualTo("\"a\"");
        assertThat(data(rendering, "shop", "c")).isEqualTo("\"deep\"");
        fails("path: chart\nhelm: {valueFiles: ['none/*.yaml']}", "values file glob \"none/*.yaml\" matched no files");
    }

    @Test
    void missingValueFilesFailUnlessTheyAreIgnored() {
        fails("path: chart\nhelm: {valueFiles: [prod.yaml]}", "prod.yaml: no such file or directory");

        assertThat(data(
                        render("path: chart\nhelm: {valueFiles: [prod.yaml, 'n/*'], ignoreMissingValueFiles: true}"),
                        "shop",
                        "a"))
                .isEqualTo("\"chart\"");
    }

    @Test
    void valueFilesStayInsideTheRepository() {
        fixture.git.link("values/link.yaml", "../../secret.yaml");

        fails(
                "path: chart\nhelm: {valueFiles: [../../../etc/passwd]}",
                "file '../../../etc/passwd' resolved to outside repository root");
        fails("path: chart\nhelm: {valueFiles: [/values/link.yaml]}", "leads out of the repository");
        fails("path: chart\nhelm: {valueFiles: ['ftp://a/b']}", "the URL scheme 'ftp' is not allowed");
    }

    @Test
    void variablesOfTheApplicationArePutIn() {
        String commit = fixture.git.put("chart/shop.yaml", "a: found\n").commit("change");

        Rendering rendering = fixture.render("""
            path: chart
            helm:
              valueFiles: [$ARGOCD_APP_NAME.yaml]
              parameters:
              - {name: b, value: "$ARGOCD_APP_REVISION_SHORT in ${ARGOCD_APP_NAMESPACE}"}
              - {name: c, value: "$$HOME"}
            """);

        assertThat(data(rendering, "shop", "a")).isEqualTo("\"found\"");
        assertThat(data(rendering, "shop", "b")).isEqualTo("\"" + commit.substring(0, 7) + " in shop-ns\"");
        assertThat(data(rendering, "shop", "c")).isEqualTo("\"$HOME\"");
    }

    @Test
    void releaseClusterAndNamespaceAreTold() {
        fixture.on("v1.33.4-eks-a1b2", "v1", "monitoring.coreos.com/v1");

        KubeObject map = object(render("path: chart"), "ConfigMap", "shop");
        assertThat(map.namespace()).isEqualTo("shop-ns");
        assertThat(map.text("data", "kube")).contains("v1.33.4");
        assertThat(map.text("data", "monitoring")).contains("true");

        KubeObject own = object(
                render("path: chart\nhelm: {releaseName: r, namespace: own, kubeVersion: '1.30.2', apiVersions: [v1]}"),
                "ConfigMap",
                "r");
        assertThat(own.namespace()).isEqualTo("own");
        assertThat(own.text("data", "kube")).contains("v1.30.2");
        assertThat(own.text("data", "monitoring")).contains("false");
    }

    @Test
    void hooksAndDefinitionsArePartOfIt() {
        fixture.git
                .put("chart/crds/crd.yaml", """
                    apiVersion: apiextensions.k8s.io/v1
                    kind: CustomResourceDefinition
                    metadata: {name: things.example.org}
                    """)
                .put("chart/templates/hook.yaml", """
                    apiVersion: batch/v1
                    kind: Job
                    metadata: {name: migrate, annotations: {helm.sh/hook: pre-install}}
                    """)
                .put("chart/templates/tests/test.yaml", """
                    apiVersion: v1
                    kind: Pod
                    metadata: {name: test, annotations: {helm.sh/hook: test}}
                    """);

        assertThat(names(render("path: chart")))
                .containsExactlyInAnyOrder(
                        "CustomResourceDefinition/things.example.org", "ConfigMap/shop", "Job/migrate", "Pod/test");
        assertThat(names(render("path: chart\nhelm: {skipCrds: true, skipTests: true}")))
                .containsExactlyInAnyOrder("ConfigMap/shop", "Job/migrate");
    }

    @Test
    void objectsKnowTheirTemplate() {
        assertThat(render("path: chart").manifests())
                .extracting(manifest -> manifest.origin().file())
                .containsExactly("chart/templates/map.yaml");
    }

    @Test
    void schemasAreCheckedUnlessSkipped() {
        fixture.git.put("chart/values.schema.json", "{\"properties\": {\"a\": {\"type\": \"integer\"}}}");

        fails("path: chart", "values don't meet the specifications of the schema");

        assertThat(names(render("path: chart\nhelm: {skipSchemaValidation: true}")))
                .containsExactly("ConfigMap/shop");
    }

    @Test
    void valuesComeFromAnotherSource() {
        fixture.git
                .put("teams/prod.yaml", "a: prod\n")
                .put("teams/note.txt", "note")
                .commit("values");

        RenderedSources rendered = fixture.renderAll(
                Memory.USED,
                "path: chart\n"
                        + "helm: {valueFiles: [$values/teams/prod.yaml], fileParameters: [{name: b, path:"
                        + " $values/teams/note.txt}]}",
                "ref: values");

        assertThat(data(rendered.rendering(), "shop", "a")).isEqualTo("\"prod\"");
        assertThat(data(rendered.rendering(), "shop", "b")).isEqualTo("\"note\"");
        assertThat(rendered.types()).containsExactly("Helm", "");
    }

    @Test
    void chartsOfTheSameRepositoryAreDependencies() {
        fixture.git
                .put("chart/Chart.yaml", """
                    apiVersion: v2
                    name: shop
                    version: 1.2.3
                    dependencies: [{name: common, version: ">=0.1.0", repository: "file://../common"}]
                    """)
                .put("common/Chart.yaml", "apiVersion: v2\nname: common\nversion: 0.1.0\n")
                .put("common/templates/c.yaml", SourceFixture.configMap("common", "1"));

        assertThat(names(render("path: chart"))).containsExactlyInAnyOrder("ConfigMap/common", "ConfigMap/shop");
    }

    @Test
    void aMissingDependencyIsNamed() {
        fixture.git.put("chart/Chart.yaml", """
            apiVersion: v2
            name: shop
            version: 1.2.3
            dependencies: [{name: absent, version: 1.0.0, repository: "http://127.0.0.1:1/charts"}]
            """);

        fails("path: chart", "error building helm chart dependencies", "127.0.0.1:1");
    }

    @Test
    void aTemplateThatFailsIsNamed() {
        fixture.git.put("chart/templates/bad.yaml", "{{ required \"the size is missing\" .Values.size }}");

        fails(
                "path: chart",
                "Failed to load target state: failed to generate manifest for source 1 of 1: failed to execute helm"
                        + " template command:",
                "shop/templates/bad.yaml",
                "the size is missing");
    }

    @Test
    void aTemplateThatNeverEndsIsStopped() {
        fixture.limitedTo(Duration.ofSeconds(3), 1_000_000);
        fixture.git.put(
                "chart/templates/slow.yaml",
                "{{ range $a := until 100000 }}{{ range $b := until 100000 }}{{ sha256sum (toString $b) | trunc 0 }}"
                        + "{{ end }}{{ end }}");

        fails("path: chart", "helm template did not end within 3 s and was stopped");
    }

    @Test
    void aTemplateThatPrintsWithoutEndIsStopped() {
        fixture.limitedTo(Duration.ofSeconds(60), 1_000_000);
        fixture.git.put("chart/templates/large.yaml", "a: {{ repeat 20000000 \"x\" }}\n");

        fails("path: chart", "printed more than 1000000 bytes");
    }

    @Test
    void whatIsNoManifestIsNamedByItsTemplate() {
        fixture.git.put("chart/templates/kindless.yaml", "apiVersion: v1\nmetadata: {name: a}\n");

        fails("path: chart", "chart/templates/kindless.yaml", "the object has no kind");
    }

    @Test
    void linksInAChartMayLeadElsewhereInTheRepository() {
        fixture.git
                .put("shared/extra.yaml", SourceFixture.configMap("extra", "1"))
                .link("chart/templates/extra.yaml", "../../shared/extra.yaml");

        assertThat(names(render("path: chart"))).contains("ConfigMap/extra");

        fixture.git.link("chart/templates/out.yaml", "../../../../etc/passwd");
        fails("path: chart", "leads out of the repository");
    }

    @Test
    void whatWasRenderedIsRememberedByTheFilesThatWereRead() {
        fixture.git.put("chart/prod.yaml", "a: 1\n").commit("first");
        String source = "path: chart\nhelm: {valueFiles: [prod.yaml]}";
        Rendering first = fixture.render(source);

        fixture.git.put("elsewhere/file.yaml", "b: 2\n").commit("elsewhere");
        assertThat(fixture.render(source)).isEqualTo(first);
        assertThat(fixture.render(source).manifests().get(0))
                .isSameAs(first.manifests().get(0));
        assertThat(fixture.renderAll(Memory.IGNORED, source)
                        .rendering()
                        .manifests()
                        .get(0))
                .isNotSameAs(first.manifests().get(0));

        fixture.git.put("chart/prod.yaml", "a: 2\n").commit("here");
        assertThat(data(fixture.render(source), "shop", "a")).isEqualTo("2");
    }
}
