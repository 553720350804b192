package dev.slipway.cloud.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GcpTargetTest {

    private static GcpTarget target(String project, String endpoint) {
        return new GcpTarget(new GcpCredentials.None(), project, "", null, endpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-project", "example.com:my-project", "123456789012"})
    void projectsHaveIdsOrNumbers(String project) {
        assertThat(target(project, "").project()).isEqualTo(project);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "My Project", "p", "../other", "my-project/x"})
    void whatCannotBeAProjectIsTheUsersFault(String project) {
        assertThatThrownBy(() -> target(project, "")).isInstanceOfSatisfying(FaultException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.INVALID);
            assertThat(fault.explanation()).contains("spec.projectID");
        });
    }

    @Test
    void endpointHasAPlaceForTheService() {
        assertThat(target("my-project", "https://{service}.example.org").root("iam"))
                .hasValue("https://iam.example.org/");
        assertThat(target("my-project", "http://127.0.0.1:8080/{service}/").host("iam"))
                .isEqualTo("127.0.0.1:8080");
        assertThat(target("my-project", "").host("iam")).isEqualTo("iam.googleapis.com");
    }

    @Test
    void fileThatIsNoneIsRefusedWithoutAWordOfIt() {
        GcpCredentials file =
                new GcpCredentials.KeyFile(Redacted.of("{\"secret\": \"s3cr3t\"}"), "key k of Secret a/b");
        GcpTarget target = new GcpTarget(file, "my-project", "", null, "");
        Tokens tokens = new Tokens(new com.google.api.client.http.javanet.NetHttpTransport(), java.util.Map.of());

        assertThatThrownBy(() -> tokens.of(target)).isInstanceOfSatisfying(FaultException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.INVALID);
            assertThat(fault.explanation()).contains("key k of Secret a/b").doesNotContain("s3cr3t");
            assertThat(fault).hasNoCause();
        });
    }
}
