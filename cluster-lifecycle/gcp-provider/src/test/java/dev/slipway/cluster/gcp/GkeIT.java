package dev.slipway.cluster.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.cloud.gcp.GcpCredentials;
import dev.slipway.cluster.ClusterControllers;
import dev.slipway.cluster.cloud.adopt.AdoptedCluster;
import dev.slipway.cluster.cloud.adopt.Adoption;
import dev.slipway.cluster.cloud.adopt.Look;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.gcp.adopt.GkeAdoption;
import dev.slipway.cluster.gcp.desired.GcpKinds;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.testing.ManagedPlatform;
import dev.slipway.provider.gcp.GcpProvider;
import dev.slipway.provider.gcp.fake.FakeGoogle;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clusters of GKE, from nothing to nothing, with the controllers of the managed resources that they are made of. */
class GkeIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    private static final String MANIFESTS = """
        apiVersion: cluster.x-k8s.io/v1beta2
        kind: Cluster
        metadata: {name: %1$s, namespace: %1$s}
        spec:
          clusterNetwork: {pods: {cidrBlocks: [192.168.0.0/16]}}
          infrastructureRef: {apiGroup: infrastructure.cluster.x-k8s.io, kind: GCPManagedCluster, name: demo}
          controlPlaneRef: {apiGroup: infrastructure.cluster.x-k8s.io, kind: GCPManagedControlPlane, name: demo-cp}
        ---
        apiVersion: infrastructure.cluster.x-k8s.io/v1beta1
        kind: GCPManagedCluster
        metadata: {name: demo, namespace: %1$s}
        spec:
          project: demo-project
          region: europe-west1
          network:
            name: net-%1$s
            autoCreateSubnetworks: false
            subnets: [{name: subnet-%1$s, cidrBlock: 10.10.0.0/16, region: europe-west1}]
        ---
        apiVersion: infrastructure.cluster.x-k8s.io/v1beta1
        kind: GCPManagedControlPlane
        metadata: {name: demo-cp, namespace: %1$s}
        spec: {project: demo-project, location: europe-west1, version: %2$s, releaseChannel: regular}
        ---
        apiVersion: cluster.x-k8s.io/v1beta2
        kind: MachinePool
        metadata: {name: demo-mp-0, namespace: %1$s}
        spec:
          clusterName: %1$s
          replicas: %3$d
          template:
            spec:
              bootstrap: {dataSecretName: ""}
              clusterName: %1$s
              version: %2$s
              infrastructureRef: {apiGroup: infrastructure.cluster.x-k8s.io, kind: GCPManagedMachinePool, name: demo-mp-0}
        ---
        apiVersion: infrastructure.cluster.x-k8s.io/v1beta1
        kind: GCPManagedMachinePool
        metadata: {name: demo-mp-0, namespace: %1$s}
        spec: {}
        """;

    private static final FakeGoogle GOOGLE = new FakeGoogle();

    private static ManagedPlatform hub;
    private static Kube kube;
    private static volatile String token = "ya29.first";
    private String namespace;

    @BeforeAll
    static void start() {
        kube = new Kube(API.client());
        Crds.apply(kube, Duration.ofSeconds(120));
        GcpProvider google = new GcpProvider();
        hub = new ManagedPlatform(API, TEMPORAL.target()).with(google);
        hub.start(google.kinds(), "compute", "container");
        var providers = new Providers(hub.kube(), hub.watches(), hub.controllers()::poke, Clock.systemUTC());
        new ClusterControllers(hub.kube(), hub.watches(), (team, cluster) -> Optional.empty(), providers)
                .specs()
                .forEach(hub.controllers()::start);
        Applier applier = new Applier(hub.kube(), hub.watches());
        new GcpClusters(hub.kube(), hub.watches(), applier, GkeIT::token)
                .specs()
                .forEach(hub.controllers()::start);
        API.apply("""
            apiVersion: v1
            kind: Secret
            metadata: {name: gcp-token, namespace: default}
            stringData: {token: ya29.platform}
            ---
            apiVersion: gcp.m.upbound.io/v1beta1
            kind: ClusterProviderConfig
            metadata: {name: default, annotations: {slipway.dev/endpoint: '%s'}}
            spec:
              projectID: demo-project
              credentials: {source: AccessToken, secretRef: {namespace: default, name: gcp-token, key: token}}
            """.formatted(GOOGLE.url()));
    }

    private static Redacted<String> token(GcpCredentials credentials) {
        return Redacted.of(token);
    }

    @AfterAll
    static void stop() {
        hub.close();
        GOOGLE.close();
    }

    @BeforeEach
    void place() {
        namespace = API.namespace();
    }

    @AfterEach
    void recover() {
        GOOGLE.recover();
        GOOGLE.slow(false);
    }

    @Test
    void clusterComesUpScalesIsUpgradedAndGoesWithoutATrace() {
        long networks = GOOGLE.count("compute");
        long clusters = GOOGLE.count("container");
        hub.apply(manifests("v1.33.4", 3));

        KubeObject pool = until(
                GcpKinds.MACHINE_POOL,
                "demo-mp-0",
                one -> isReady(one) && one.list("spec", "providerIDList").size() == 3);
        KubeObject plane = ready(GcpKinds.CONTROL_PLANE, "demo-cp");
        assertThat(plane.map("status")).containsEntry("initialized", true).containsEntry("version", "1.33.4");
        assertThat(plane.map("spec", "endpoint"))
                .containsEntry("host", "203.0.113.9")
                .containsEntry("port", 443L);
        assertThat(pool.list("spec", "providerIDList")).hasSize(3).allSatisfy(id -> assertThat(String.valueOf(id))
                .startsWith("gce://demo-project/europe-west1-"));
        assertThat(hub.secret(namespace, namespace + "-kubeconfig", "value")).contains("https://203.0.113.9", token);
        assertThat(hub.secret(namespace, namespace + "-user-kubeconfig", "value"))
                .contains("gke-gcloud-auth-plugin");
        assertThat(GOOGLE.resource("container", gke()).get("resourceLabels"))
                .asString()
                .contains("capg-cluster-" + namespace + "=owned");
        assertThat(GOOGLE.exists("container", gke() + "/nodePools/default-pool"))
                .isFalse();
        until(CoreKinds.CLUSTER, namespace, cluster -> cluster.text("spec", "controlPlaneEndpoint", "host")
                .filter("203.0.113.9"::equals)
                .isPresent());

        hub.apply(manifests("v1.33.4", 6));
        until(
                GcpKinds.MACHINE_POOL,
                "demo-mp-0",
                scaled -> Long.valueOf(6).equals(scaled.at("status", "replicas").orElse(0)) && isReady(scaled));

        upgrade();
        delete();
        assertThat(GOOGLE.count("compute")).isEqualTo(networks);
        assertThat(GOOGLE.count("container")).isEqualTo(clusters);
    }

    /** A step of two minor versions is refused, one of one is taken, and nodes come after their control plane. */
    private void upgrade() {
        hub.apply(manifests("v1.35.0", 6));
        until(GcpKinds.CONTROL_PLANE, "demo-cp", refused -> says(refused, "ask for version 1.34 first"));
        until(GcpKinds.MACHINE_POOL, "demo-mp-0", held -> says(held, "waits until the control plane"));
        assertThat(GOOGLE.resource("container", gke())).containsEntry("currentMasterVersion", "1.33.4-gke.1000");

        token = "ya29.second";
        hub.apply(manifests("v1.34.0", 6));
        KubeObject plane = until(
                GcpKinds.CONTROL_PLANE,
                "demo-cp",
                upgraded -> upgraded.text("status", "version")
                                .filter("1.34.0"::equals)
                                .isPresent()
                        && isReady(upgraded));
        assertThat(plane.at("status", "ready")).contains(true);
        until(
                GcpKinds.MACHINE_POOL,
                "demo-mp-0",
                pool -> isReady(pool)
                        && "1.34.0"
                                .equals(GOOGLE.resource("container", gke() + "/nodePools/demo-mp-0")
                                        .get("version")));
        await().atMost(Duration.ofSeconds(180)).until(() -> hub.secret(namespace, namespace + "-kubeconfig", "value")
                .contains("ya29.second"));
    }

    private void delete() {
        hub.delete(ref(CoreKinds.CLUSTER, namespace));
        hub.awaitGone(ref(CoreKinds.CLUSTER, namespace));
        for (Gvk kind :
                List.of(GcpKinds.CLUSTER, GcpKinds.CONTROL_PLANE, GcpKinds.MACHINE_POOL, GcpKinds.GKE_CLUSTER)) {
            assertThat(kube.list(kind, namespace, Map.of())).isEmpty();
        }
    }

    @Test
    void refusalsStandInConditionsWithGooglesWordsAndWhatToDo() {
        GOOGLE.refuse(Set.of("cluster.create"), 403);
        isSaidAndGoes("refused by the test", "permission things.create");
    }

    @Test
    void aQuotaThatIsUsedUpIsSaidWithGooglesWordsAndWhatToDo() {
        String words = "Insufficient regional quota to satisfy request: resource CPUS: request requires 9.0 and is"
                + " short 1.0.";
        GOOGLE.refuse(Set.of("cluster.create"), 403, words);
        isSaidAndGoes(words, "have the quota raised");
    }

    private void isSaidAndGoes(String words, String advice) {
        hub.apply(manifests("v1.33.4", 3));
        KubeObject refused = until(GcpKinds.CONTROL_PLANE, "demo-cp", plane -> says(plane, words));
        assertThat(refused.condition("Ready").orElseThrow().message()).contains("Cannot create GKE cluster", advice);

        hub.delete(ref(CoreKinds.CLUSTER, namespace));
        hub.awaitGone(ref(CoreKinds.CLUSTER, namespace));
        assertThat(GOOGLE.exists("container", gke())).isFalse();
    }

    @Test
    void clusterAndNetworkThatWereThereAreLeftAsTheyAre() throws IOException, InterruptedException {
        post("compute/compute/v1/projects/demo-project/global/networks", "{\"name\": \"net-" + namespace + "\"}");
        post(
                "container/v1/projects/demo-project/locations/europe-west1/clusters",
                "{\"cluster\": {\"name\": \"" + namespace + "-demo-cp\"}}");
        Map<String, Object> before = GOOGLE.resource("container", gke());
        Adoption adoption = new Look(kube, Duration.ofSeconds(120))
                .at(new GkeAdoption(
                        new AdoptedCluster(namespace, "seen"),
                        new GkeAdoption.Existing(namespace + "-demo-cp", "demo-project", "europe-west1", List.of())));
        assertThat(adoption.yaml()).contains("runs Kubernetes 1.", "clusterName: " + namespace + "-demo-cp");
        assertThat(kube.list(GcpKinds.GKE_CLUSTER, namespace, Map.of())).allMatch(KubeObject::isDeleting);
        hub.apply(manifests("v1.33.4", 3));

        KubeObject plane = ready(GcpKinds.CONTROL_PLANE, "demo-cp");
        ready(GcpKinds.MACHINE_POOL, "demo-mp-0");
        assertThat(plane.condition("Adopted").orElseThrow().message()).contains("was there before");
        assertThat(plane.text("status", "version")).contains("1.33.4");
        hub.delete(ref(CoreKinds.CLUSTER, namespace));
        hub.awaitGone(ref(CoreKinds.CLUSTER, namespace));
        assertThat(GOOGLE.resource("container", gke())).isEqualTo(before);
        assertThat(GOOGLE.exists("compute", "network/net-" + namespace)).isTrue();
        assertThat(GOOGLE.exists("container", gke() + "/nodePools/demo-mp-0"))
                .as("the pool was ours")
                .isFalse();
    }

    private static void post(String path, String body) throws IOException, InterruptedException {
        URI url = URI.create(GOOGLE.url().replace("{service}/", path));
        HttpRequest request = HttpRequest.newBuilder(url)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    private static boolean says(KubeObject object, String text) {
        return object.condition("Ready")
                .filter(ready -> ready.message() != null && ready.message().contains(text))
                .isPresent();
    }

    private static boolean isReady(KubeObject object) {
        return object.condition("Ready").filter(ready -> ready.isTrue()).isPresent();
    }

    private KubeObject ready(Gvk kind, String name) {
        return until(kind, name, GkeIT::isReady);
    }

    private KubeObject until(Gvk kind, String name, Predicate<KubeObject> condition) {
        return hub.until(ref(kind, name), "is as wanted", condition);
    }

    private Ref ref(Gvk kind, String name) {
        return new Ref(kind, namespace, name);
    }

    private String gke() {
        return "projects/demo-project/locations/europe-west1/clusters/" + namespace + "-demo-cp";
    }

    private String manifests(String version, int replicas) {
        return MANIFESTS.formatted(namespace, version, replicas);
    }
}
