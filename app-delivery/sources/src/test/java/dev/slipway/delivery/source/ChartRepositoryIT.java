package dev.slipway.delivery.source;

import static dev.slipway.delivery.source.SourceFixture.data;
import static dev.slipway.delivery.source.SourceFixture.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.source.Renderer.Memory;
import dev.slipway.kernel.object.KubeObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartRepositoryIT {

    private static final Map<String, String> TEMPLATES = Map.of(
            "templates/map.yaml",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n"
                    + "data: {version: {{ .Chart.Version | quote }}, key: {{ .Values.key | quote }}}\n",
            "values.yaml",
            "key: default\n",
            "values-prod.yaml",
            "key: prod\n");

    @TempDir
    Path directory;

    private final ChartHost host = new ChartHost();
    private SourceFixture fixture;

    @BeforeEach
    void publish() {
        fixture = SourceFixture.withHelm(directory);
        host.publish("shop", "1.0.0", TEMPLATES);
        host.publish("shop", "1.2.0", TEMPLATES);
        host.publish("shop", "2.0.0", TEMPLATES);
    }

    @AfterEach
    void close() {
        assertThat(fixture.leftovers()).as("work directories").isEmpty();
        fixture.close();
        host.close();
    }

    private String source(String revision) {
        return "{repoURL: '%s', chart: shop, targetRevision: '%s'}".formatted(host.url(), revision);
    }

    private static KubeObject secret(String type, String url, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("type", type, "url", url));
        all.putAll(more);
        return SourceFixture.secret("repository", all);
    }

    @Test
    void versionsAndRangesOfARepository() {
        assertThat(data(fixture.render(source("1.0.0")), "c", "version")).isEqualTo("1.0.0");
        assertThat(data(fixture.render(source("1.*")), "c", "version")).isEqualTo("1.2.0");
        assertThat(data(fixture.render(source("")), "c", "version")).isEqualTo("2.0.0");
        assertThat(fixture.resolve(source("^1.0")).get(0).revision().sha()).isEqualTo("1.2.0");
        assertThatThrownBy(() -> fixture.render(source("9.9.9")))
                .hasMessageContainingAll("chart shop of " + host.url() + ", version 9.9.9", "could not be downloaded");
    }

    @Test
    void aVersionIsDownloadedOnce() {
        fixture.render(source("1.0.0"));
        fixture.render(source("1.0.0"));

        assertThat(host.requests())
                .filteredOn(request -> request.endsWith(".tgz"))
                .hasSize(1);
    }

    @Test
    void valueFilesLieInTheChartOrInAnotherSource() {
        fixture.git.put("prod/values.yaml", "key: from git\n").commit("values");
        String chart = source("1.0.0").replace("}", ", helm: {valueFiles: [%s]}}");

        assertThat(data(fixture.render(chart.formatted("values-prod.yaml")), "c", "key"))
                .isEqualTo("prod");
        assertThat(data(
                        fixture.renderAll(Memory.USED, chart.formatted("$values/prod/values.yaml"), "ref: values")
                                .rendering(),
                        "c",
                        "key"))
                .isEqualTo("from git");
        assertThatThrownBy(() -> fixture.render(chart.formatted("../../x.yaml")))
                .hasMessageContaining("resolved to outside repository root");
    }

    @Test
    void repositoriesAskForALogin() {
        host.requireLogin("ada", "s3cret");

        assertThatThrownBy(() -> fixture.render(source("1.0.0"))).hasMessageContaining("could not be downloaded");

        fixture.knowing(secret("helm", host.url(), Map.of("username", "ada", "password", "s3cret")));
        assertThat(names(fixture.render(source("1.0.0")))).containsExactly("ConfigMap/c");
    }

    @Test
    void chartsComeFromRegistries() {
        host.requireLogin("ada", "s3cret");
        String address = host.address() + "/charts";
        fixture.knowing(secret(
                "oci",
                "oci://" + address,
                Map.of("username", "ada", "password", "s3cret", "insecureOCIForceHttp", "true")));

        assertThat(data(
                        fixture.render("{repoURL: 'oci://%s', chart: shop, targetRevision: 1.0.0}".formatted(address)),
                        "c",
                        "version"))
                .isEqualTo("1.0.0");
        assertThat(fixture.resolve("{repoURL: '%s', chart: shop, targetRevision: '>=1 <2'}".formatted(address))
                        .get(0)
                        .revision()
                        .sha())
                .isEqualTo("1.2.0");
    }

    @Test
    void dependenciesAreDownloaded() {
        host.publish("lib", "0.3.1", Map.of("templates/l.yaml", SourceFixture.configMap("lib", "1")));
        fixture.git.put("app/Chart.yaml", """
            apiVersion: v2
            name: app
            version: 1.0.0
            dependencies: [{name: lib, version: ^0.3.0, repository: "%s"}]
            """.formatted(host.url())).commit("app");
        host.requireLogin("ada", "s3cret");
        fixture.knowing(secret("helm", host.url(), Map.of("name", "r", "username", "ada", "password", "s3cret")));

        assertThat(names(fixture.render("path: app"))).containsExactly("ConfigMap/lib");
    }

    @Test
    void archivesThatLeadOutAreRefused() {
        host.publish(
                "shop",
                "3.0.0",
                ChartHost.archive(Map.of(
                        "shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 3.0.0\n",
                        "shop/../../../evil.yaml", "a: 1\n")));

        assertThatThrownBy(() -> fixture.render(source("3.0.0")))
                .hasMessageContaining("is refused")
                .hasMessageContaining("leads out of it");
        assertThat(directory.resolve("evil.yaml")).doesNotExist();
    }
}
