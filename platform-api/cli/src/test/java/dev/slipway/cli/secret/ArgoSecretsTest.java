package dev.slipway.cli.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgoSecretsTest {

    private static final Ref REF = new Ref(ArgoSecrets.SECRET, "argocd", "one");

    @Test
    void namesAreThoseThatArgoGives() {
        assertThat(SecretNames.cluster("https://kubernetes.default.svc"))
                .isEqualTo("cluster-kubernetes.default.svc-3396314289");
        assertThat(SecretNames.cluster("https://Example.ORG:6443")).startsWith("cluster-example.org-");
        assertThat(SecretNames.repository("https://git.example.org/a.git", ""))
                .matches("repo-\\d+")
                .isNotEqualTo(SecretNames.repository("https://git.example.org/a.git", "shop"));
    }

    @Test
    void secretsHoldTheGivenFieldsOnly() {
        KubeObject secret = ArgoSecrets.of(REF, "repository", Map.of("url", "u", "project", ""));

        assertThat(secret.label("argocd.argoproj.io/secret-type")).contains("repository");
        assertThat(secret.map("data")).containsOnlyKeys("url");
        assertThat(ArgoSecrets.text(secret, "url")).isEqualTo("u");
        assertThat(ArgoSecrets.text(secret.with("!", "data", "url"), "url")).isEmpty();
    }

    @Test
    void whatIsShownHoldsNoSecret() {
        KubeObject repository = ArgoSecrets.of(
                REF, "repository", Map.of("url", "https://x", "password", "hunter2", "username", "me", "name", "n"));
        KubeObject cluster = ArgoSecrets.of(
                REF,
                "cluster",
                Map.of(
                        "server",
                        "https://c",
                        "name",
                        "prod",
                        "config",
                        ClusterAccess.config(Redacted.of("tok"), "Y2E=", false)));

        String shown = ArgoSecrets.repositories(List.of(repository))
                + ArgoSecrets.clusters(List.of(cluster))
                + ArgoSecrets.visible(repository).tree()
                + ArgoSecrets.visible(cluster).tree();
        assertThat(shown)
                .containsPattern("git +n +https://x +false +false +false +true")
                .containsPattern("https://kubernetes.default.svc +in-cluster")
                .containsPattern("https://c +prod")
                .doesNotContain("hunter2", "tok", "config=");
        assertThat(ArgoSecrets.text(cluster, "config"))
                .contains("\"bearerToken\":\"tok\"", "\"caData\":\"Y2E=\"", "\"insecure\":false");
        assertThat(ClusterAccess.config(Redacted.of("t"), "Y2E=", true)).doesNotContain("caData");
    }
}
