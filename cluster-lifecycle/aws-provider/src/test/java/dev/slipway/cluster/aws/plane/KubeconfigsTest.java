package dev.slipway.cluster.aws.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.Kubeconfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KubeconfigsTest {

    private static final Kubeconfigs CONFIGS =
            new Kubeconfigs("demo", "team_cp", "https://a.eks.amazonaws.com", "Y2E=");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void kubeconfigWithTokenIsReadByOurselves() {
        Redacted<String> text = CONFIGS.withToken(Redacted.of("k8s-aws-v1.abc"));

        assertThat(Kubeconfig.parse(text, "a test").server()).isEqualTo("https://a.eks.amazonaws.com");
        assertThat(text.reveal()).contains("token: k8s-aws-v1.abc", "certificate-authority-data: Y2E=");
        assertThat(text.toString()).doesNotContain("abc");
    }

    @Test
    void tokenFileAndProgramTakeTheTokensPlace() {
        assertThat(CONFIGS.withTokenFile()).contains("tokenFile: ./token-file").doesNotContain("token:");
        assertThat(CONFIGS.withProgram("iam-authenticator")).contains("command: aws-iam-authenticator", "- team_cp");
        assertThat(CONFIGS.withProgram("aws-cli")).contains("command: aws\n", "- get-token");
    }

    @Test
    void tokenIsReplacedWellBeforeItEnds() {
        assertThat(KubeconfigSecrets.isDue(Optional.empty(), NOW)).isTrue();
        assertThat(KubeconfigSecrets.isDue(Optional.of(NOW.plus(ClusterTokens.LASTS)), NOW))
                .isFalse();
        assertThat(KubeconfigSecrets.isDue(Optional.of(NOW.plus(ClusterTokens.EARLY)), NOW))
                .isTrue();
        assertThat(KubeconfigSecrets.isDue(Optional.of(NOW.minus(Duration.ofHours(1))), NOW))
                .isTrue();
    }
}
