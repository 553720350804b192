package dev.slipway.provider.kubernetes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterAccess;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cluster a provider configuration leads to, and as whom. Nothing is asked of the cluster. */
class ClustersTest {

    private static final String KUBECONFIG = """
            current-context: x
            contexts: [{name: x, context: {cluster: x, user: x}}]
            clusters: [{name: x, cluster: {server: "https://gke.example.org"}}]
            users: [{name: x, user: {exec: {command: gke-gcloud-auth-plugin}}}]
            """;
    private static final String BY_SECRET = "source: Secret, secretRef: {name: a, namespace: b, key: %s}";
    private static final String GOOGLE = "{type: GoogleApplicationCredentials, " + BY_SECRET.formatted("google") + "}";

    private final AtomicInteger tokens = new AtomicInteger();
    private HttpServer issuer;
    private Kube hub;
    private Clusters clusters;
    private String key;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/", exchange -> {
            byte[] answer = ("{\"access_token\": \"token-" + tokens.incrementAndGet()
                            + "\", \"expires_in\": 3600, \"token_type\": \"Bearer\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        issuer.start();
        hub = ClusterAccess.of(Map.of("server", "https://127.0.0.1:1"), Map.of())
                .connect();
        clusters = new Clusters(hub, new Watches(hub));
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String pem = Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        key = "{\"type\": \"service_account\", \"client_id\": \"1\", \"client_email\": \"a@p.iam\","
                + " \"private_key_id\": \"k\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\n" + pem
                + "\\n-----END PRIVATE KEY-----\\n\", \"token_uri\": \"http://127.0.0.1:"
                + issuer.getAddress().getPort() + "/token\"}";
    }

    @AfterEach
    void stop() {
        clusters.close();
        hub.disconnect();
        issuer.stop(0);
    }

    @Test
    void identityOfGoogleTakesThePlaceOfTheUser() {
        Cluster first = clusters.of(connection("", BY_SECRET.formatted("kubeconfig"), GOOGLE));
        Cluster again = clusters.of(connection("", BY_SECRET.formatted("kubeconfig"), GOOGLE));

        assertThat(first.access().get().cluster().text("server")).contains("https://gke.example.org");
        assertThat(first.access().get().user().tree()).isEqualTo(Map.of("token", "token-1"));
        assertThat(again).isSameAs(first);
        assertThat(tokens).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | source: InjectedIdentity | {type: GoogleApplicationCredentials, source: InjectedIdentity} |"
                        + " this cluster needs none",
                "'' | secret | {type: AzureServicePrincipalCredentials, source: Secret} | only"
                        + " GoogleApplicationCredentials",
                "'' | secret | {type: GoogleApplicationCredentials, source: Secret} | secretRef is missing",
                "'' | secret | {type: GoogleApplicationCredentials, source: None} | leave identity out",
                "shop | secret | {type: GoogleApplicationCredentials, source: InjectedIdentity} | use Secret",
                "shop | secret | {type: GoogleApplicationCredentials, source: Environment, env: {name: X}} | use Secret",
                "shop | secret | {type: GoogleApplicationCredentials, source: Filesystem, fs: {path: /x}} | use Secret"
            })
    void whatCannotBeUsedIsExplained(String namespace, String credentials, String identity, String why) {
        String from = credentials.equals("secret") ? BY_SECRET.formatted("kubeconfig") : credentials;

        assertThatThrownBy(() -> clusters.of(connection(namespace, from, identity)))
                .isInstanceOfSatisfying(FaultException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.INVALID);
                    assertThat(fault.explanation()).contains("ProviderConfig gke", why);
                });
    }

    private Connection connection(String namespace, String credentials, String identity) {
        KubeObject config = KubeObject.of(Json.parseYaml(
                        "{apiVersion: kubernetes.crossplane.io/v1alpha1, kind: ProviderConfig, metadata: {name: gke,"
                                + " namespace: '" + namespace + "'}, spec: {credentials: {" + credentials
                                + "}, identity: " + identity + "}}")
                .get(0));
        return new Connection(config, new Values());
    }

    /** A Secret with the kubeconfig and the key. */
    private final class Values implements SecretValues {

        @Override
        public Optional<Redacted<String>> find(SecretKey wanted) {
            return Optional.of(Redacted.of(wanted.key().equals("google") ? key : KUBECONFIG));
        }

        @Override
        public Redacted<String> require(SecretKey wanted) {
            return find(wanted).orElseThrow();
        }

        @Override
        public Optional<Redacted<String>> generated(SecretKey wanted) {
            return Optional.empty();
        }
    }
}
