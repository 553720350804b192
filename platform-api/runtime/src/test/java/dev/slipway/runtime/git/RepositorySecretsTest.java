package dev.slipway.runtime.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepositorySecretsTest {

    private static final RepositoryRef CLAIMS = RepositoryRef.of("https://git.example.org/team/claims.git");

    @Test
    void takesTheSecretWithExactlyThisUrl() {
        var secrets = secrets(
                secret("repository", Map.of("url", "https://git.example.org/team/claims", "password", "right")),
                secret("repository", Map.of("url", "https://git.example.org/team/other", "password", "wrong")));

        assertThat(password(secrets.of(CLAIMS))).isEqualTo("right");
    }

    @Test
    void takesTheLongestPrefixWhenTheRepositoryHasNoCredentials() {
        var secrets = secrets(
                secret("repository", Map.of("url", CLAIMS.url())),
                secret("repo-creds", Map.of("url", "https://git.example.org", "password", "short")),
                secret("repo-creds", Map.of("url", "https://git.example.org/team", "password", "long")));

        assertThat(password(secrets.of(CLAIMS))).isEqualTo("long");
    }

    @Test
    void ignoresOtherTypesAndBrokenData() {
        var secrets = secrets(
                secret("repository", Map.of("url", CLAIMS.url(), "type", "helm", "password", "helm")),
                secret("cluster", Map.of("url", CLAIMS.url(), "password", "cluster")),
                secret("repository", Map.of()).with("%%%", "data", "url"));

        assertThat(secrets.of(CLAIMS)).isEqualTo(GitCredentials.anonymous());
    }

    @Test
    void saysWhichFieldHasNoEffect() {
        var secrets = secrets(secret("repository", Map.of("url", CLAIMS.url(), "insecure", "true")));

        assertThatThrownBy(() -> secrets.of(CLAIMS))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("argocd/secret-0")
                .hasMessageContaining("data.insecure");
    }

    @Test
    void printsNoSecret() {
        var secrets = secrets(secret("repository", Map.of("url", CLAIMS.url(), "password", "hunter2")));

        assertThat(secrets.of(CLAIMS).toString()).doesNotContain("hunter2");
    }

    private static String password(GitCredentials credentials) {
        return credentials.password() == null ? "" : credentials.password().reveal();
    }

    private static RepositorySecrets secrets(KubeObject... secrets) {
        return RepositorySecrets.of(List.of(secrets), Optional.empty());
    }

    private static KubeObject secret(String type, Map<String, String> data) {
        Map<String, Object> encoded = new LinkedHashMap<>();
        data.forEach((key, value) ->
                encoded.put(key, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        return KubeObject.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Secret",
                "metadata",
                Map.of("namespace", "argocd", "name", "secret-0", "labels", Map.of(RepositorySecrets.TYPE_LABEL, type)),
                "data",
                encoded));
    }
}
