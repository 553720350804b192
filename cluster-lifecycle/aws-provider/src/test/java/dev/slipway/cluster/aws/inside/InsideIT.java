package dev.slipway.cluster.aws.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cluster.aws.Workload;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The inside of a cluster, on an API server that knows nothing of AWS. */
class InsideIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static final Gvk DAEMON_SET = Gvk.of("apps/v1", "DaemonSet");
    private static final Gvk ENI_CONFIG = Gvk.of("crd.k8s.amazonaws.com/v1alpha1", "ENIConfig");
    private static final Ref AUTH = new Ref(Gvk.of("v1", "ConfigMap"), "kube-system", "aws-auth");
    private static final Ref CNI = new Ref(DAEMON_SET, "kube-system", "aws-node");
    private static final Ref PROXY = new Ref(DAEMON_SET, "kube-system", "kube-proxy");
    private static final Ref ACCOUNT = new Ref(Gvk.of("v1", "ServiceAccount"), "kube-system", "aws-node");
    private static final Ref ROLE = new Ref(Gvk.of("rbac.authorization.k8s.io/v1", "ClusterRole"), "", "aws-node");

    private static final Map<String, Object> ADMIN =
            Map.of("rolearn", "arn:aws:iam::123456789012:role/admin", "username", "admin", "groups", List.of("admins"));
    private static final Wishes.Cni NO_CNI = new Wishes.Cni(false, List.of(), List.of());

    private static Kube kube;

    @BeforeAll
    static void open() {
        kube = new Kube(API.client());
    }

    @AfterEach
    void clear() {
        List.of(AUTH, CNI, PROXY, ACCOUNT, ROLE).forEach(ref -> kube.delete(ref, ""));
    }

    private static Inside inside(List<Map<String, Object>> roles, Wishes.Cni cni, boolean noProxy) {
        return new Inside(kube, new Wishes("demo", roles, List.of(), cni, new Wishes.Proxy(noProxy)), "slipway-test");
    }

    private static String version(Ref ref) {
        return kube.get(ref).orElseThrow().resourceVersion();
    }

    @Test
    void mappingsAreMadeKeptAndTakenBack() {
        inside(List.of(ADMIN), NO_CNI, false).identities();
        assertThat(kube.get(AUTH).orElseThrow().text("data", "mapRoles").orElseThrow())
                .contains("role/admin");

        kube.merge(AUTH, Map.of("data", Map.of("mapUsers", "- {userarn: theirs, username: a, groups: [b]}\n")));
        String before = version(AUTH);
        inside(List.of(ADMIN), NO_CNI, false).identities();
        assertThat(version(AUTH)).as("a second time writes nothing").isEqualTo(before);

        inside(List.of(), NO_CNI, false).identities();
        assertThat(kube.get(AUTH).orElseThrow().map("data"))
                .containsOnlyKeys("mapUsers")
                .extractingByKey("mapUsers")
                .asString()
                .contains("theirs");
    }

    @Test
    void nobodyToMapMakesNoMap() {
        inside(List.of(), NO_CNI, false).identities();

        assertThat(kube.get(AUTH)).isEmpty();
    }

    @Test
    void podsGetTheirSubnetsAndTheNetworkItsEnvironment() {
        Workload.network(API, kube);
        Map<String, Object> variable = Map.of("name", "AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG", "value", "true");
        Wishes.Cni cni = new Wishes.Cni(
                false,
                List.of(variable),
                List.of(new PodSubnet("eu-west-1a", "subnet-1", "sg-1"), new PodSubnet("eu-west-1b", "s-2", "sg-1")));

        inside(List.of(), cni, false).network();
        String daemons = version(CNI);
        inside(List.of(), cni, false).network();

        assertThat(version(CNI)).as("a second time writes nothing").isEqualTo(daemons);
        assertThat(kube.get(CNI).orElseThrow().tree().toString()).contains("CUSTOM_NETWORK_CFG", "WARM_ENI_TARGET");
        KubeObject config = kube.get(new Ref(ENI_CONFIG, "", "eu-west-1a")).orElseThrow();
        assertThat(config.map("spec")).isEqualTo(Map.of("subnet", "subnet-1", "securityGroups", List.of("sg-1")));

        inside(List.of(), NO_CNI, false).network();
        assertThat(kube.list(ENI_CONFIG, "", Map.of())).isEmpty();
    }

    @Test
    void environmentOfANetworkThatIsNotThereSaysWhatToInstall() {
        Wishes.Cni cni = new Wishes.Cni(false, List.of(Map.of("name", "A", "value", "b")), List.of());
        Inside inside = inside(List.of(), cni, false);

        assertThatThrownBy(inside::network).isInstanceOf(FaultException.class).hasMessageContaining("vpc-cni");
    }

    @Test
    void whatEksInstalledGoesButForWhatSomebodyKeeps() {
        Workload.network(API, kube);
        kube.apply(KubeObject.of(ACCOUNT), "eks");
        kube.apply(KubeObject.of(Json.parseYaml("""
                        apiVersion: rbac.authorization.k8s.io/v1
                        kind: ClusterRole
                        metadata: {name: aws-node, labels: {aws.cluster.x-k8s.io/prevent-deletion: "true"}}
                        rules: []
                        """).get(0)), "eks");
        Inside inside = inside(List.of(), new Wishes.Cni(true, List.of(), List.of()), true);

        inside.network();
        inside.proxy();
        inside.network();
        inside.proxy();

        assertThat(kube.get(CNI)).isEmpty();
        assertThat(kube.get(PROXY)).isEmpty();
        assertThat(kube.get(ACCOUNT)).isEmpty();
        assertThat(kube.get(ROLE)).isPresent();
    }
}
