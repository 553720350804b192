package dev.slipway.delivery.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cluster Secret says of how to reach its cluster. */
class RegistrationTest {

    /** The token says what it was asked for. */
    private static final ClusterLogins LOGINS = login -> () -> Redacted.of(login.toString());

    @Test
    void credentialsBecomeThoseOfAKubeconfig() {
        var access = registration("""
                {"bearerToken": "t0ken", "username": "u", "password": "p", "proxyUrl": "http://proxy:3128",
                 "tlsClientConfig": {"caData": "Y2E=", "certData": "Y2VydA==", "keyData": "a2V5"}}""").access(LOGINS);

        assertThat(access.cluster().tree())
                .containsEntry("server", "https://edge:6443")
                .containsEntry("certificate-authority-data", "Y2E=")
                .containsEntry("proxy-url", "http://proxy:3128")
                .doesNotContainKey("insecure-skip-tls-verify");
        assertThat(access.user().tree())
                .containsEntry("token", "t0ken")
                .containsEntry("username", "u")
                .containsEntry("password", "p")
                .containsEntry("client-certificate-data", "Y2VydA==")
                .containsEntry("client-key-data", "a2V5");
        assertThat(access.toString()).doesNotContain("t0ken");
    }

    @Test
    void aClusterWithoutCredentialsOrCheckedCertificateIsReachedAsItIs() {
        assertThat(registration("").access(LOGINS).user().tree()).isEmpty();
        assertThat(registration("{\"tlsClientConfig\": {\"insecure\": true}}")
                        .access(LOGINS)
                        .cluster()
                        .tree())
                .containsEntry("insecure-skip-tls-verify", true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"execProviderConfig\": {\"command\": \"argocd-k8s-auth\", \"args\": [\"azure\"]}} | built for aws only",
                "{\"execProviderConfig\": {\"args\": [\"a\"]}} | config.execProviderConfig.command is missing",
                "{\"awsAuthConfig\": {\"roleARN\": \"r\"}} | config.awsAuthConfig.clusterName is missing",
                "{\"awsAuthConfig\": {\"clusterName\": \"c\", \"profile\": \"p\"}} | profile is not built",
                "{\"tlsClientConfig\": {\"serverName\": \"x\"}} | config.tlsClientConfig.serverName is not built",
                "{\"tlsClientConfig\": {\"insecure\": true, \"caData\": \"Y2E=\"}} | only one can hold",
                "t0ken {nonsense | config is no JSON object",
                "[1] | config is no JSON object",
            })
    void whatCannotBeUsedIsNamedWithoutCredentials(String config, String message) {
        assertThatThrownBy(() -> registration(config).access(LOGINS))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("t0ken");
    }

    @Test
    void tokensThatDoNotLastAreAskedForWhenTheyAreNeeded() {
        String aws = "{\"awsAuthConfig\": {\"clusterName\": \"c\", \"roleARN\": \"arn:r\"}}";
        String program = "{\"execProviderConfig\": {\"command\": \"argocd-k8s-auth\","
                + " \"args\": [\"aws\", \"--cluster-name\", \"c\", \"--role-arn=arn:r\"]}}";
        String other =
                "{\"execProviderConfig\": {\"command\": \"gettoken\", \"args\": [\"-x\"], \"env\": {\"A\": \"1\"},"
                        + " \"apiVersion\": \"client.authentication.k8s.io/v1\", \"installHint\": \"get it\"}}";

        assertThat(token(aws)).isEqualTo("Aws[clusterName=c, roleArn=arn:r, server=https://edge:6443]");
        assertThat(token(program)).isEqualTo(token(aws));
        assertThat(token(other))
                .isEqualTo("Program[command=gettoken, arguments=[-x], environment={A=1},"
                        + " apiVersion=client.authentication.k8s.io/v1, installHint=get it]");
        assertThatThrownBy(() -> registration(aws).access(ClusterLogins.NONE))
                .hasMessageContaining("not available in this program");
    }

    private static String token(String config) {
        var access = registration(config).access(LOGINS);
        assertThat(access.kubeconfig().reveal()).contains("token:");
        return access.tokens().orElseThrow().current().reveal();
    }

    @Test
    void labelsDoNotMakeAnotherConnection() {
        KubeObject secret = secret("{\"bearerToken\": \"a\"}");
        Registration one = Registration.of(secret);

        assertThat(one.connectsLike(Registration.of(secret.withLabel("env", "prod"))))
                .isTrue();
        assertThat(one.connectsLike(Registration.of(secret("{\"bearerToken\": \"b\"}"))))
                .isFalse();
    }

    private static Registration registration(String config) {
        return Registration.of(secret(config));
    }

    private static KubeObject secret(String config) {
        return KubeObject.of(new Ref(Gvk.of("v1", "Secret"), "argocd", "edge"))
                .with(Map.of("name", "edge", "server", "https://edge:6443/", "config", config), "stringData");
    }
}
