package dev.slipway.delivery.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterSecretTest {

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KubeObject secret(String type, String data) {
        return KubeObject.of(Json.parseYaml("""
                apiVersion: v1
                kind: Secret
                metadata: {name: s, namespace: argocd, labels: {argocd.argoproj.io/secret-type: %s}}
                data: %s
                """.formatted(type, data)).get(0));
    }

    @Test
    void clustersAreReadWithoutTheirCredentials() {
        ClusterSecret cluster = ClusterSecret.of(secret(
                "cluster",
                "{name: %s, server: %s, namespaces: %s, project: %s, config: %s}"
                        .formatted(
                                base64("edge"),
                                base64("https://edge//"),
                                base64("a, b,"),
                                base64("shop"),
                                base64("s3cret"))));

        assertThat(cluster.name()).isEqualTo("edge");
        assertThat(cluster.server()).isEqualTo("https://edge");
        assertThat(cluster.namespaces()).containsExactly("a", "b");
        assertThat(cluster.project()).isEqualTo("shop");
        assertThat(cluster.toString()).doesNotContain("s3cret");
    }

    @Test
    void oneWithoutANameIsCalledAsItsServer() {
        ClusterSecret cluster = ClusterSecret.of(secret("cluster", "{server: %s}".formatted(base64("https://x"))));

        assertThat(cluster.name()).isEqualTo("https://x");
        assertThat(cluster.namespaces()).isEmpty();
        assertThat(ClusterSecret.of(secret("cluster", "{server: '!'}")).server())
                .isEmpty();
    }

    @Test
    void othersAreNoClusters() {
        assertThat(ClusterSecret.describes(secret("cluster", "{}"))).isTrue();
        assertThat(ClusterSecret.describes(secret("repository", "{}"))).isFalse();
    }

    @Test
    void repositoriesBelongToTheirProject() {
        String data = "{url: %s, project: %s}";
        List<KubeObject> secrets = List.of(
                secret("repository", data.formatted(base64("https://b"), base64("shop"))),
                secret("repository", data.formatted(base64("https://a"), base64("shop"))),
                secret("repository", data.formatted(base64("https://c"), base64("other"))),
                secret("repository", "{url: %s}".formatted(base64("https://d"))),
                secret("repo-creds", data.formatted(base64("https://e"), base64("shop"))));

        assertThat(RepositorySecret.urls(secrets, "shop")).containsExactly("https://a", "https://b");
    }
}
