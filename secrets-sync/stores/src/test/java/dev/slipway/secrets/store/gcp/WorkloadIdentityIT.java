package dev.slipway.secrets.store.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cloud.gcp.GcpClients;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.Store;
import dev.slipway.secrets.store.Stores;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Service accounts of a cluster as whom Secret Manager is asked; the tokens are those of a real API server. */
class WorkloadIdentityIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static final String CLUSTER =
            "workloadIdentity: {clusterLocation: europe-west1, clusterName: main, serviceAccountRef: {name: %s}}";

    private final GcpClients clients = new GcpClients(1000, (service, operation, outcome, took) -> {});
    private final Kube kube = new Kube(API.client());
    private GoogleSecrets google;
    private Stores stores;
    private String namespace;

    @BeforeEach
    void start() throws IOException {
        namespace = API.namespace();
        google = new GoogleSecrets();
        google.add("projects/my-project/secrets/db", Map.of(), "value");
        stores = new Stores(kube, List.of(new GcpStores(clients, google.endpoint())), Clock.systemUTC());
        account("plain", "{}");
        account("acting", "{iam.gke.io/gcp-service-account: reader@my-project.iam.gserviceaccount.com}");
        account("odd", "{iam.gke.io/gcp-service-account: ../../elsewhere}");
    }

    private void account(String name, String annotations) {
        kube.apply(
                yaml("{apiVersion: v1, kind: ServiceAccount, metadata: {name: %s, namespace: %s, annotations: %s}}"
                        .formatted(name, namespace, annotations)),
                "test");
    }

    @AfterEach
    void stop() {
        google.close();
        clients.close();
    }

    @Test
    void aServiceAccountAsksWithAnExchangedToken() {
        assertThat(read(open(CLUSTER.formatted("plain")))).isEqualTo("value");

        assertThat(google.exchanged).singleElement().satisfies(request -> {
            assertThat(request)
                    .contains("audience=identitynamespace:my-project.svc.id.goog:https://container.googleapis.com/v1/"
                            + "projects/my-project/locations/europe-west1/clusters/main");
            assertThat(claims(request)).contains("my-project.svc.id.goog", namespace + ":plain");
        });
        assertThat(google.asked)
                .last()
                .isEqualTo("/v1/projects/my-project/secrets/db/versions/latest:access by Bearer of-the-pool");
    }

    @Test
    void itActsAsTheAccountThatItsAnnotationNames() {
        assertThat(read(open(CLUSTER.formatted("acting")))).isEqualTo("value");

        assertThat(google.asked)
                .endsWith(
                        "/v1/projects/-/serviceAccounts/reader@my-project.iam.gserviceaccount.com:generateAccessToken by"
                                + " Bearer of-the-pool",
                        "/v1/projects/my-project/secrets/db/versions/latest:access by Bearer of-the-account");
    }

    @Test
    void aPoolOfAnotherProviderIsAskedWithItsAudience() {
        String audience = "//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q";
        assertThat(read(open("workloadIdentityFederation: {audience: %s, serviceAccountRef: {name: plain}}"
                        .formatted(audience))))
                .isEqualTo("value");

        assertThat(google.exchanged).singleElement().satisfies(request -> {
            assertThat(request).contains("audience=" + audience);
            assertThat(claims(request)).contains(audience);
        });
    }

    @Test
    void whatIsMissingOrOddIsSaid() {
        assertThatThrownBy(() -> open("workloadIdentity: {serviceAccountRef: {name: plain}}"))
                .hasMessageContaining("auth.workloadIdentity.clusterLocation");
        assertThatThrownBy(() -> open(CLUSTER.formatted("nobody"))).hasMessageContaining("nobody");
        assertThatThrownBy(() -> open(CLUSTER.formatted("odd"))).hasMessageContaining("is no service account");
        assertThatThrownBy(() -> open("workloadIdentityFederation: {serviceAccountRef: {name: plain}}"))
                .hasMessageContaining("audience");
        assertThatThrownBy(() -> open("workloadIdentityFederation: {credConfig: {name: x, key: y}}"))
                .hasMessageContaining("credConfig and awsSecurityCredentials are not");
    }

    private Store open(String auth) {
        KubeObject store = yaml("""
                apiVersion: external-secrets.io/v1
                kind: SecretStore
                metadata: {name: google, namespace: %s, uid: "%d"}
                spec: {provider: {gcpsm: {projectID: my-project, auth: {%s}}}}
                """.formatted(namespace, auth.hashCode(), auth));
        return stores.open(store, namespace);
    }

    private static String read(Store store) {
        return new String(
                store.fetch(new SecretId("db", "", false)).orElseThrow().value(""), StandardCharsets.UTF_8);
    }

    private static String claims(String request) {
        String token = request.replaceAll(".*subject_token=([^&]*).*", "$1");
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }
}
