package dev.slipway.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.aws.eks.EksApi;
import dev.slipway.testkit.aws.wire.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EksEmulatorTest {

    private final EksApi eks = new EksApi();

    private Answer call(String method, String path, String body) throws IOException {
        return eks.answer(method, path, body.getBytes(StandardCharsets.UTF_8), "eu-west-1");
    }

    private String ok(String method, String path, String body) throws IOException {
        Answer answer = call(method, path, body);
        assertThat(answer.status()).as(text(answer)).isEqualTo(200);
        return text(answer);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void clusterIsThereOnceWithWhatEksMakesUp() throws IOException {
        assertThat(ok("POST", "/clusters", "{\"name\": \"a\", \"version\": \"1.33\"}"))
                .contains("\"endpoint\":\"https://", "\"issuer\":\"https://oidc.eks.eu-west-1");
        assertThat(call("POST", "/clusters", "{\"name\": \"a\"}").errorType()).isEqualTo("ResourceInUseException");
        assertThat(ok("GET", "/clusters", "")).isEqualTo("{\"clusters\":[\"a\"]}");
        ok("DELETE", "/clusters/a", "");
        assertThat(call("GET", "/clusters/a", "").errorType()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    void versionsGoOneStepAtATimeAndNodesNeverAhead() throws IOException {
        ok("POST", "/clusters", "{\"name\": \"a\", \"version\": \"1.33\"}");
        ok("POST", "/clusters/a/node-groups", "{\"nodegroupName\": \"n\"}");

        assertThat(call("POST", "/clusters/a/updates", "{\"version\": \"1.35\"}")
                        .errorType())
                .isEqualTo("InvalidParameterException");
        assertThat(call("POST", "/clusters/a/node-groups/n/update-version", "{\"version\": \"1.34\"}")
                        .errorType())
                .isEqualTo("InvalidParameterException");
        ok("POST", "/clusters/a/updates", "{\"version\": \"1.34\"}");
        ok("POST", "/clusters/a/node-groups/n/update-version", "{\"version\": \"1.34\"}");
        assertThat(eks.resource("clusters/a/node-groups/n")).contains("\"version\":\"1.34\"");
    }

    @Test
    void clusterWithNodeGroupsIsKept() throws IOException {
        ok("POST", "/clusters", "{\"name\": \"a\", \"version\": \"1.33\"}");
        ok("POST", "/clusters/a/node-groups", "{\"nodegroupName\": \"n\"}");

        assertThat(call("DELETE", "/clusters/a", "").errorType()).isEqualTo("ResourceInUseException");
        ok("DELETE", "/clusters/a/node-groups/n", "");
        ok("DELETE", "/clusters/a", "");
        assertThat(eks.resources()).isEmpty();
    }

    @Test
    void labelsAndTaintsChangeByWhatIsAddedAndRemoved() throws IOException {
        ok("POST", "/clusters", "{\"name\": \"a\", \"version\": \"1.33\"}");
        ok(
                "POST",
                "/clusters/a/node-groups",
                "{\"nodegroupName\": \"n\", \"labels\": {\"a\": \"1\", \"b\": \"2\"}, \"taints\": [{\"key\": \"k\", \"effect\": \"E\"}]}");

        ok(
                "POST",
                "/clusters/a/node-groups/n/update-config",
                "{\"labels\": {\"addOrUpdateLabels\": {\"c\": \"3\"}, \"removeLabels\": [\"a\"]},"
                        + " \"taints\": {\"removeTaints\": [{\"key\": \"k\", \"effect\": \"E\"}]}}");

        assertThat(eks.resource("clusters/a/node-groups/n"))
                .contains("\"labels\":{\"b\":\"2\",\"c\":\"3\"}", "\"taints\":[]");
    }

    @Test
    void principalsAndTagsAreFoundByTheirEncodedNames() throws IOException {
        ok("POST", "/clusters", "{\"name\": \"a\", \"version\": \"1.33\"}");
        String made = ok("POST", "/clusters/a/access-entries", "{\"principalArn\": \"arn:aws:iam::1:role/r\"}");
        assertThat(made).contains("\"type\":\"STANDARD\"");

        assertThat(ok("GET", "/clusters/a/access-entries/arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fr", ""))
                .contains("accessEntry");
        ok("POST", "/tags/arn%3Aaws%3Aeks%3Aeu-west-1%3A123456789012%3Aclusters%2Fa", "{\"tags\": {\"k\": \"v\"}}");
        assertThat(eks.resource("clusters/a")).contains("\"tags\":{\"k\":\"v\"}");
    }

    @Test
    void clusterHasOneIdentityProviderWhichGoesWithIt() throws IOException {
        String providers = "/clusters/a/identity-provider-configs";
        String named = "{\"identityProviderConfig\": {\"type\": \"oidc\", \"name\": \"sso\"}}";
        ok("POST", "/clusters", "{\"name\": \"a\", \"version\": \"1.33\"}");
        ok("POST", providers + "/associate", "{\"oidc\": {\"identityProviderConfigName\": \"sso\"}}");

        assertThat(ok("POST", providers + "/describe", named)).contains("\"status\":\"ACTIVE\"");
        assertThat(call("POST", providers + "/associate", "{\"oidc\": {\"identityProviderConfigName\": \"b\"}}")
                        .errorType())
                .isEqualTo("ResourceLimitExceededException");
        ok("POST", providers + "/disassociate", named);
        assertThat(call("POST", providers + "/describe", named).errorType()).isEqualTo("ResourceNotFoundException");
        ok("POST", providers + "/associate", "{\"oidc\": {\"identityProviderConfigName\": \"b\"}}");
        ok("DELETE", "/clusters/a", "");
        assertThat(eks.resources()).isEmpty();
    }

    @Test
    void nodeGroupsFailWhenToldTo() throws IOException {
        eks.failNodeGroups("Ec2SubnetNotFound: it has gone");
        ok("POST", "/clusters", "{\"name\": \"a\", \"version\": \"1.33\"}");

        assertThat(ok("POST", "/clusters/a/node-groups", "{\"nodegroupName\": \"n\"}"))
                .contains("CREATE_FAILED", "Ec2SubnetNotFound", "it has gone");
    }
}
