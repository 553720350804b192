package dev.slipway.provider.aws.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cloud.aws.AwsCredentials;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import dev.slipway.runtime.json.Json;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsAccountTest {

    private static final String SECRET = "{source: Secret, secretRef: {namespace: aws, name: creds, key: ini}}";

    @Test
    void secretAndStaticEndpointMakeATarget() {
        AwsAccount account = account(
                SECRET, "endpoint: {services: [rds, sts], url: {type: Static, static: 'http://localhost:5000'}}");

        assertThat(account.in("eu-west-1").endpoint("rds")).hasValue(URI.create("http://localhost:5000"));
        assertThat(account.in("eu-west-1").endpoint("s3")).isEmpty();
        assertThat(account.credentials()).isInstanceOf(AwsCredentials.Key.class);
    }

    @Test
    void dynamicEndpointNamesServiceAndRegion() {
        AwsAccount account = account(
                SECRET,
                "endpoint: {services: [rds], url: {type: Dynamic, dynamic: {protocol: https, host:"
                        + " cloud.example.org}}}");

        assertThat(account.in("eu-west-1").endpoint("rds"))
                .hasValue(URI.create("https://rds.eu-west-1.cloud.example.org"));
    }

    @Test
    void rolesAreAssumedInOrder() {
        AwsAccount account = account(
                SECRET,
                "assumeRoleChain: [{roleARN: 'arn:aws:iam::1:role/a', externalID: x}, {roleARN:"
                        + " 'arn:aws:iam::2:role/b'}]");

        assertThat(account.credentials()).isInstanceOfSatisfying(AwsCredentials.Role.class, second -> {
            assertThat(second.arn()).endsWith("role/b");
            assertThat(second.base())
                    .isInstanceOfSatisfying(AwsCredentials.Role.class, first -> assertThat(first.externalId())
                            .isEqualTo("x"));
        });
    }

    @Test
    void roleIsAssumedByATokenOfASecretOrAFile() {
        String identity = "{source: WebIdentity, webIdentity: {roleARN: 'arn:aws:iam::1:role/a', tokenConfig: %s}}";

        assertThat(account(identity.formatted("{source: Filesystem, fs: {path: /var/run/token}}"), "")
                        .credentials())
                .isEqualTo(new AwsCredentials.WebIdentity("arn:aws:iam::1:role/a", "slipway", null, "/var/run/token"));
        assertThat(account(
                                identity.formatted(
                                        "{source: Secret, secretRef: {namespace: aws, name: creds, key: ini}}"),
                                "")
                        .credentials())
                .isInstanceOfSatisfying(AwsCredentials.WebIdentity.class, byToken -> assertThat(byToken.token())
                        .isNotNull());
    }

    @Test
    void serverGivesWhatItHas() {
        assertThat(account("{source: Environment}", "").credentials()).isEqualTo(new AwsCredentials.Environment());
        assertThat(account("{source: IRSA}", "").credentials()).isEqualTo(new AwsCredentials.ServiceAccount());
        assertThat(account("{source: PodIdentity}", "").credentials()).isEqualTo(new AwsCredentials.PodIdentity());
        assertThat(account("{source: None}", "").credentials()).isEqualTo(new AwsCredentials.None());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credentials: {source: WebIdentity, webIdentity: {roleARN: 'arn:aws:iam::1:role/a', tokenConfig:"
                        + " {source: Filesystem, fs: {path: /var/run/t}}}}",
                "credentials: {source: IRSA}, endpoint: {services: [sts], url: {type: Static, static:"
                        + " 'http://example.org'}}"
            })
    void tokensOfTheServerAreNotForNamespaces(String spec) {
        KubeObject config = KubeObject.of(
                Json.parseYaml("{apiVersion: aws.m.upbound.io/v1beta1, kind: ProviderConfig, metadata: {name: default,"
                                + " namespace: shop}, spec: {" + spec + "}}")
                        .get(0));

        assertThatThrownBy(() -> AwsAccount.of(new Connection(config, new OneSecret())))
                .isInstanceOfSatisfying(FaultException.class, fault -> assertThat(fault.explanation())
                        .contains("only a ClusterProviderConfig may"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{source: Secret} | {} | secretRef is missing",
                "{source: Upbound} | {} | there is not here",
                "{source: WebIdentity} | {} | no roleARN or no tokenConfig",
                "{source: WebIdentity, webIdentity: {roleARN: a, tokenConfig: {source: Secret}}} | {} | incomplete",
                "{source: None} | {endpoint: {services: [rds], url: {type: Static}}} | incomplete",
                "{source: None} | {endpoint: {services: [rds], url: {type: Static, static: 'no url'}}} | no URL",
                "{source: None} | {endpoint: {services: [rds], url: {type: Static, static: localhost}}} | names no"
                        + " host",
                "{source: None} | {assumeRoleChain: [{externalID: x}]} | no roleARN",
            })
    void whatIsMissingIsExplained(String credentials, String more, String message) {
        String rest = more.equals("{}") ? "" : more.substring(1, more.length() - 1);

        assertThatThrownBy(() -> account(credentials, rest)).isInstanceOfSatisfying(FaultException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.INVALID);
            assertThat(fault.explanation()).contains("ProviderConfig default").contains(message);
        });
    }

    @Test
    void printingShowsNoSecret() {
        assertThat(account(SECRET, "").toString()).doesNotContain("hunter2", "AKIA1");
    }

    private static AwsAccount account(String credentials, String more) {
        String yaml = "apiVersion: aws.upbound.io/v1beta1\nkind: ProviderConfig\nmetadata: {name: default}\nspec:\n"
                + "  credentials: " + credentials + "\n" + (more.isEmpty() ? "" : "  " + more + "\n");
        KubeObject config = KubeObject.of(Json.parseYaml(yaml).get(0));
        return AwsAccount.of(new Connection(config, new OneSecret()));
    }

    private static final class OneSecret implements SecretValues {

        @Override
        public Optional<Redacted<String>> find(SecretKey key) {
            return key.equals(new SecretKey("aws", "creds", "ini"))
                    ? Optional.of(Redacted.of("[default]\naws_access_key_id=AKIA1\naws_secret_access_key=hunter2\n"))
                    : Optional.empty();
        }

        @Override
        public Redacted<String> require(SecretKey key) {
            return find(key).orElseThrow();
        }

        @Override
        public Optional<Redacted<String>> generated(SecretKey key) {
            return find(key);
        }
    }
}
