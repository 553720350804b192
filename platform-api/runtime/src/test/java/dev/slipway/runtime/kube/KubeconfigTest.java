package dev.slipway.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.util.List;
import org.junit.jupiter.api.Test;

class KubeconfigTest {

    private static final String CONFIG = """
            apiVersion: v1
            kind: Config
            current-context: second
            clusters:
            - {name: a, cluster: {server: "https://a.example.org"}}
            - {name: b, cluster: {server: "%s", certificate-authority-data: Q0E=%s}}
            users:
            - {name: u, user: {token: s3cret%s}}
            contexts:
            - {name: first, context: {cluster: a, user: u}}
            - {name: second, context: {cluster: b, user: u}}
            """;

    private static Kubeconfig parse(String server, String moreOfCluster, String moreOfUser) {
        return Kubeconfig.parse(Redacted.of(CONFIG.formatted(server, moreOfCluster, moreOfUser)), "the kubeconfig");
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> Kubeconfig.parse(Redacted.of(text), "the kubeconfig"))
                .isInstanceOfSatisfying(FaultException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.INVALID);
                    assertThat(fault.explanation())
                            .startsWith("the kubeconfig ")
                            .contains(why)
                            .doesNotContain("s3cret");
                });
    }

    @Test
    void currentContextCounts() {
        ClusterAccess access = parse("https://b.example.org:6443", "", "").access();

        assertThat(access.cluster().text("server")).contains("https://b.example.org:6443");
        assertThat(access.cluster().text("certificate-authority-data")).contains("Q0E=");
        assertThat(access.user().text("token")).contains("s3cret");
    }

    @Test
    void whatItIsRenderedAsMeansTheSame() {
        ClusterAccess access = parse("https://b", ", insecure-skip-tls-verify: true", ", as: somebody")
                .access();

        assertThat(Kubeconfig.parse(access.kubeconfig(), "it").access()).isEqualTo(access);
        assertThat(access).isNotEqualTo(parse("https://b", "", "").access());
        assertThat(access.toString()).isEqualTo("cluster at https://b");
    }

    @Test
    void programsAndFilesOfTheServerAreRefused() {
        for (String user : List.of(
                ", exec: {command: /bin/sh}",
                ", auth-provider: {name: gcp}",
                ", tokenFile: /etc/passwd",
                ", client-certificate: /etc/cert",
                ", client-key: /etc/key")) {
            refused(CONFIG.formatted("https://b", "", user), "uses user.");
        }
        refused(CONFIG.formatted("https://b", ", certificate-authority: /etc/ca", ""), "cluster.certificate-authority");
    }

    @Test
    void whatIsNoKubeconfigIsNamedWithoutShowingIt() {
        refused("s3cret: [", "is not YAML");
        refused("", "not one YAML document");
        refused("just s3cret", "");
        refused("clusters: []", "has no current-context");
        refused("{current-context: x, contexts: []}", "has no entry x in contexts");
        refused("{current-context: x, contexts: [{name: x, context: {cluster: c}}]}", "has no entry c in clusters");
        for (String server : List.of("", "ftp://b", "file:///etc", "https://", "https://a b")) {
            refused(CONFIG.formatted(server, "", ""), "no usable cluster.server");
        }
    }
}
