package dev.slipway.provider.gcp.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cloud.gcp.GcpCredentials;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import dev.slipway.runtime.json.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GcpProjectTest {

    private static final String REF = "secretRef: {namespace: gcp, name: creds, key: json}";

    @Test
    void keyFileIsReadFromTheSecret() {
        GcpProject project = project("{source: Secret, " + REF + "}", "projectID: my-project", "");

        assertThat(project.credentials()).isInstanceOfSatisfying(GcpCredentials.KeyFile.class, file -> {
            assertThat(file.json().reveal()).isEqualTo("{hunter2}");
            assertThat(file.source()).contains("json", "gcp/creds");
        });
        assertThat(project.in("", "europe-west1").project()).isEqualTo("my-project");
        assertThat(project.in("other-project", "").project()).isEqualTo("other-project");
        assertThat(project.toString()).doesNotContain("hunter2");
    }

    @Test
    void otherSourcesAskWhereTheServerRuns() {
        assertThat(credentials("{source: InjectedIdentity}")).isEqualTo(new GcpCredentials.Injected());
        assertThat(credentials("{source: None}")).isEqualTo(new GcpCredentials.None());
        assertThat(credentials("{source: AccessToken, " + REF + "}"))
                .isEqualTo(new GcpCredentials.AccessToken(Redacted.of("{hunter2}")));
        assertThat(credentials("{source: ImpersonateServiceAccount, impersonateServiceAccount: {name: a@p.iam}}"))
                .isEqualTo(new GcpCredentials.Impersonated(new GcpCredentials.Injected(), "a@p.iam"));
        assertThat(credentials("{source: Environment, env: {name: GCP_KEY}}"))
                .isEqualTo(new GcpCredentials.Environment("GCP_KEY"));
        assertThat(credentials("{source: Filesystem, fs: {path: /etc/gcp/key.json}}"))
                .isEqualTo(new GcpCredentials.Filesystem("/etc/gcp/key.json"));
    }

    @Test
    void callsCountAgainstAnotherProjectOnlyWhenAsked() {
        String billing = "projectID: my-project, billingProject: payer-project";

        assertThat(project("{source: None}", billing, "").in("", "").quotaProject())
                .isNull();
        assertThat(project("{source: None}", billing + ", userProjectOverride: true", "")
                        .in("", "")
                        .quotaProject())
                .isEqualTo("payer-project");
        assertThat(project("{source: None}", "projectID: my-project, userProjectOverride: true", "")
                        .in("other-project", "")
                        .quotaProject())
                .isEqualTo("other-project");
    }

    @Test
    void annotationReplacesTheEndpoint() {
        GcpProject project = project("{source: None}", "projectID: my-project", "http://127.0.0.1:1/{service}/");

        assertThat(project.in("", "").endpoint()).isEqualTo("http://127.0.0.1:1/{service}/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | projectID: my-project | | source is missing",
                "{source: Secret} | projectID: my-project | | secretRef is missing",
                "{source: Upbound} | projectID: my-project | | there is not here",
                "{source: Environment} | projectID: my-project | | env.name is missing",
                "{source: Filesystem, fs: {path: ''}} | projectID: my-project | | fs.path is missing",
                "{source: ImpersonateServiceAccount} | projectID: my-project | | no email",
                "{source: ImpersonateServiceAccount, impersonateServiceAccount: {name: a}} | projectID: p | | no email",
                "{source: None} | billingProject: x | | projectID is missing",
                "{source: None} | projectID: my-project | no url | is no URL",
                "{source: None} | projectID: my-project | localhost | is no URL"
            })
    void whatIsMissingIsExplained(String credentials, String spec, String endpoint, String message) {
        assertThatThrownBy(() -> project(credentials, spec, endpoint == null ? "" : endpoint))
                .isInstanceOfSatisfying(FaultException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.INVALID);
                    assertThat(fault.explanation())
                            .contains("ProviderConfig default")
                            .contains(message);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{source: Environment, env: {name: GCP_KEY}}",
                "{source: Filesystem, fs: {path: /var/run/secrets/token}}",
                "{source: InjectedIdentity}",
                "{source: ImpersonateServiceAccount, impersonateServiceAccount: {name: a@p.iam}}"
            })
    void whatTheServerHasIsNotForNamespaces(String credentials) {
        KubeObject config = KubeObject.of(
                Json.parseYaml("{apiVersion: gcp.m.upbound.io/v1beta1, kind: ProviderConfig, metadata: {name: default,"
                                + " namespace: shop, annotations: {slipway.dev/endpoint: 'http://example.org'}}, spec: {projectID: my-project, credentials: "
                                + credentials + "}}")
                        .get(0));

        assertThatThrownBy(() -> GcpProject.of(new Connection(config, new OneSecret())))
                .isInstanceOfSatisfying(FaultException.class, fault -> assertThat(fault.explanation())
                        .contains("only a ClusterProviderConfig may"));
    }

    private static GcpCredentials credentials(String credentials) {
        return project(credentials, "projectID: my-project", "").credentials();
    }

    private static GcpProject project(String credentials, String spec, String endpoint) {
        String annotations = endpoint.isEmpty() ? "" : ", annotations: {slipway.dev/endpoint: '" + endpoint + "'}";
        String yaml = "apiVersion: gcp.upbound.io/v1beta1\nkind: ProviderConfig\nmetadata: {name: default" + annotations
                + "}\nspec: {credentials: " + credentials + ", " + spec + "}\n";
        KubeObject config = KubeObject.of(Json.parseYaml(yaml).get(0));
        return GcpProject.of(new Connection(config, new OneSecret()));
    }

    private static final class OneSecret implements SecretValues {

        @Override
        public Optional<Redacted<String>> find(SecretKey key) {
            return key.equals(new SecretKey("gcp", "creds", "json"))
                    ? Optional.of(Redacted.of("{hunter2}\n"))
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
