package dev.slipway.delivery.source;

import static dev.slipway.delivery.source.SourceFixture.configMap;
import static dev.slipway.delivery.source.SourceFixture.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests that lie in a registry. */
class ArtifactIT {

    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

    @TempDir
    Path directory;

    private final ChartHost host = new ChartHost();
    private SourceFixture fixture;

    @BeforeEach
    void publish() {
        fixture = SourceFixture.withHelm(directory);
        host.requireLogin("ada", "s3cret");
        host.publishArtifact("1.0.0", Map.of(LAYER, manifests("one")));
        host.publishArtifact("1.1.0", Map.of(LAYER, manifests("two")));
        fixture.knowing(login("s3cret"));
    }

    @AfterEach
    void close() {
        fixture.close();
        host.close();
    }

    private static byte[] manifests(String name) {
        return ChartHost.archive(Map.of("deploy/map.yaml", configMap(name, "1"), "other/x.yaml", configMap("x", "1")));
    }

    private KubeObject login(String password) {
        return SourceFixture.secret(
                "repo-creds",
                Map.of(
                        "type", "oci",
                        "url", "oci://" + host.address() + "/apps",
                        "username", "ada",
                        "password", password,
                        "insecureOCIForceHttp", "true"));
    }

    private String source(String path, String revision) {
        return "{repoURL: 'oci://%s/apps/shop', path: '%s', targetRevision: '%s'}"
                .formatted(host.address(), path, revision);
    }

    @Test
    void revisionsAreTagsRangesAndDigests() {
        assertThat(names(fixture.render(source("deploy", "1.0.0")))).containsExactly("ConfigMap/one");
        assertThat(names(fixture.render(source("deploy", "^1.0")))).containsExactly("ConfigMap/two");
        assertThat(names(fixture.render(source("deploy", "")))).containsExactly("ConfigMap/two");

        String digest =
                fixture.resolve(source("deploy", "1.0.0")).get(0).revision().sha();
        assertThat(digest).startsWith("sha256:");
        assertThat(names(fixture.render(source("deploy", digest)))).containsExactly("ConfigMap/one");
    }

    @Test
    void archiveIsDownloadedOnce() {
        fixture.render(source("deploy", "1.0.0"));
        fixture.render(source("other", "1.0.0"));

        assertThat(host.requests())
                .filteredOn(request -> request.startsWith("GET") && request.contains("/blobs/"))
                .hasSize(1);
    }

    @Test
    void chartsOfRegistriesAreRenderedByHelm() {
        host.publish(
                "shop",
                "3.0.0",
                Map.of("templates/map.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ .Chart.Name }}}\n"));

        assertThat(names(fixture.render(source(".", "3.0.0")))).containsExactly("ConfigMap/shop");
    }

    @Test
    void whatIsNoArchiveIsRefusedByName() {
        host.publishArtifact("2.0.0", Map.of("application/json", "{}".getBytes(StandardCharsets.UTF_8)));
        host.publishArtifact(
                "2.1.0", Map.of(LAYER, manifests("a"), "application/vnd.oci.image.layer.v1.tar", manifests("b")));

        assertThatThrownBy(() -> fixture.render(source("deploy", "2.0.0")))
                .hasMessageContaining("oci layer media type application/json is not in the list");
        assertThatThrownBy(() -> fixture.render(source("deploy", "2.1.0")))
                .hasMessageContaining("expected only a single oci layer, got 2");
        assertThatThrownBy(() -> fixture.render(source("deploy", "9.9.9")))
                .hasMessageContaining("could not be downloaded");
        assertThatThrownBy(() -> fixture.render(source("deploy", "^9")))
                .hasMessageContaining("none of its 4 tags is a version that is meant");
    }

    @Test
    void anotherContentThanTheDigestSaysIsRefused() {
        host.corruptBlobs();

        assertThatThrownBy(() -> fixture.render(source("deploy", "1.0.0"))).hasMessageContaining("igest");
    }

    @Test
    void wrongPasswordIsNotRepeated() {
        fixture.knowing(login("wrong"));

        assertThatThrownBy(() -> fixture.render(source("deploy", "1.0.0")))
                .hasMessageContaining("could not be downloaded")
                .hasMessageNotContaining("wrong");
    }
}
