package dev.slipway.cluster.aws.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.cloud.Progress;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterAccess;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is asked for inside a cluster that can be reached, or cannot. */
class ClusterSettingsIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String ASKED = "vpcCni: {disable: true}, iamAuthenticatorConfig: {mapUsers: [{userarn:"
            + " 'arn:aws:iam::123456789012:user/ann', username: ann, groups: [team]}]}";
    private static final Ref AUTH = new Ref(Gvk.of("v1", "ConfigMap"), "kube-system", "aws-auth");

    private static Kube kube;
    private ClusterConnections connections;

    @BeforeAll
    static void open() {
        kube = new Kube(API.client());
    }

    @BeforeEach
    void connect() {
        connections = new ClusterConnections(kube);
    }

    @AfterEach
    void close() {
        connections.close();
        kube.delete(AUTH, "");
    }

    private static Plane plane(String spec, Map<String, Object> status) {
        KubeObject object = KubeObject.of(
                Json.parseYaml("""
                apiVersion: controlplane.cluster.x-k8s.io/v1beta2
                kind: AWSManagedControlPlane
                metadata: {name: cp, namespace: %s}
                spec: {region: eu-west-1, %s}
                """.formatted(API.namespace(), spec)).get(0));
        return Plane.of(object.with(status, "status"), "demo");
    }

    private Map<String, Progress> keep(Plane plane) {
        return new ClusterSettings(connections).keep(plane, Map.of(), NOW);
    }

    private static void reachedAt(ClusterAccess access) {
        kube.apply(
                KubeObject.of(ClusterConnections.secret(API.namespace(), "demo"))
                        .with(Map.of("value", access.kubeconfig().reveal()), "stringData"),
                "test");
    }

    @Test
    void nothingAskedForReachesForNothing() {
        assertThat(keep(plane("version: v1.33.0", Map.of()))).isEmpty();
    }

    @Test
    void clusterThatCannotBeReachedIsTriedOnceAndSaysWhatToDo() {
        reachedAt(ClusterAccess.of(Map.of("server", "http://127.0.0.1:1"), Map.of()));

        Map<String, Progress> steps = keep(plane(ASKED, Map.of()));

        assertThat(steps.get(ClusterSettings.NETWORK_READY)).isInstanceOf(Progress.Failed.class);
        assertThat(steps.get(ClusterSettings.NETWORK_READY).message())
                .contains("127.0.0.1:1", "The hub has to reach the API server");
        assertThat(steps.get(ClusterSettings.IDENTITIES_READY)).isInstanceOf(Progress.Waiting.class);
        assertThat(steps).doesNotContainKey(ClusterSettings.PROXY_READY);
    }

    @Test
    void clusterWithoutAKubeconfigSaysSo() {
        assertThat(keep(plane(ASKED, Map.of()))
                        .get(ClusterSettings.IDENTITIES_READY)
                        .message())
                .contains("demo-kubeconfig");
    }

    @Test
    void whatWasAskedForOnceIsTakenBackAndReportedNoLonger() {
        reachedAt(ClusterAccess.of(kube));
        assertThat(keep(plane(ASKED, Map.of())).values()).allMatch(Progress::isReady);
        assertThat(kube.get(AUTH).orElseThrow().text("data", "mapUsers").orElseThrow())
                .contains("user/ann");

        Map<String, Object> before = Map.of(
                "conditions",
                List.of(Map.of(
                        "type",
                        ClusterSettings.IDENTITIES_READY,
                        "status",
                        "True",
                        "lastTransitionTime",
                        "2026-03-01T09:00:00Z")));

        assertThat(keep(plane("version: v1.33.0", before))).isEmpty();
        assertThat(kube.get(AUTH).orElseThrow().map("data")).isEmpty();
    }
}
