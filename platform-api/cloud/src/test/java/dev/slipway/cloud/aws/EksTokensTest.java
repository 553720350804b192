package dev.slipway.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EksTokensTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final AwsCredentials KEY =
            new AwsCredentials.Key(Redacted.of("AKIDEXAMPLE"), Redacted.of("s3cret"), Redacted.of("session"));

    private static String url(String region) {
        try (AwsClients clients = new AwsClients()) {
            String token = new EksTokens(clients, CLOCK)
                    .token(AwsTarget.of(KEY, region, Map.of()), "prod")
                    .reveal();
            assertThat(token).startsWith("k8s-aws-v1.").doesNotEndWith("=");
            return new String(
                    Base64.getUrlDecoder().decode(token.substring("k8s-aws-v1.".length())), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aTokenIsASignedQuestionForOnesIdentity() {
        assertThat(url("eu-west-1"))
                .startsWith("https://sts.eu-west-1.amazonaws.com/?")
                .contains("Action=GetCallerIdentity")
                .contains("Version=2011-06-15")
                .contains("X-Amz-Algorithm=AWS4-HMAC-SHA256")
                .contains("X-Amz-Credential=AKIDEXAMPLE%2F20260102%2Feu-west-1%2Fsts%2Faws4_request")
                .contains("X-Amz-Date=20260102T030405Z")
                .contains("X-Amz-Expires=60")
                .contains("X-Amz-Security-Token=session")
                .contains("X-Amz-SignedHeaders=host%3Bx-k8s-aws-id")
                .contains("X-Amz-Signature=")
                .doesNotContain("s3cret");
        assertThat(url("cn-north-1")).startsWith("https://sts.cn-north-1.amazonaws.com.cn/?");
    }

    @ParameterizedTest
    @CsvSource({
        "https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com, eu-west-1",
        "https://0123456789ABCDEF.sk1.us-gov-east-1.eks.amazonaws.com:443/, us-gov-east-1",
        "https://0123456789ABCDEF.yl4.cn-north-1.eks.amazonaws.com.cn, cn-north-1",
    })
    void theAddressOfAClusterNamesItsRegion(String server, String region) {
        assertThat(EksTokens.region(server)).contains(region);
        assertThat(EksTokens.region("https://10.0.0.1:6443")).isEmpty();
    }
}
