package dev.slipway.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsCredentialsTest {

    private static final String SOURCE = "key credentials of Secret aws/aws-creds";

    @Test
    void readsTheDefaultProfile() {
        AwsCredentials credentials = parse("""
            [default]
            aws_access_key_id = AKIA1
            aws_secret_access_key = hunter2
            aws_session_token = token

            [other]
            aws_access_key_id = AKIA2
            """);

        assertThat(credentials)
                .isEqualTo(new AwsCredentials.Key(Redacted.of("AKIA1"), Redacted.of("hunter2"), Redacted.of("token")));
    }

    @Test
    void printingShowsNoSecret() {
        assertThat(parse("[default]\naws_access_key_id=AKIA1\naws_secret_access_key=hunter2\n")
                        .toString())
                .doesNotContain("AKIA1", "hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hunter2",
                "{\"aws_secret_access_key\": \"hunter2\"}",
                "[other]\naws_access_key_id=a\naws_secret_access_key=hunter2",
                "[default]\naws_secret_access_key=hunter2",
                "[default]\naws_access_key_id=\naws_secret_access_key=hunter2",
                "[default]\naws_access_key_id=a\n",
            })
    void badFileIsExplainedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOfSatisfying(FaultException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.INVALID);
            assertThat(fault.explanation()).contains(SOURCE, "[default]").doesNotContain("hunter2");
            assertThat(fault.getCause()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ireland", "eu-west-1a", "eu_west_1", "https://eu-west-1"})
    void badRegionIsExplained(String region) {
        assertThatThrownBy(() -> AwsTarget.of(new AwsCredentials.None(), region, Map.of()))
                .isInstanceOfSatisfying(FaultException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.INVALID);
                    assertThat(fault.explanation()).contains("spec.forProvider.region", "eu-west-1");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-west-1", "us-gov-west-1", "ap-southeast-12", "us-isob-east-1"})
    void regionsOfEveryPartitionAreAccepted(String region) {
        assertThat(AwsTarget.of(new AwsCredentials.None(), region, Map.of()).region())
                .isEqualTo(region);
    }

    private static AwsCredentials parse(String text) {
        return AwsCredentials.parse(Redacted.of(text), SOURCE);
    }
}
