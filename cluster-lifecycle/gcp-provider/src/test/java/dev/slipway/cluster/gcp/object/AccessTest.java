package dev.slipway.cluster.gcp.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.gcp.ProviderConfigSpec;
import dev.slipway.cluster.gcp.desired.Setting;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final KubeObject INFRASTRUCTURE = KubeObject.of(Map.of(
            "apiVersion",
            "infrastructure.cluster.x-k8s.io/v1beta1",
            "kind",
            "GCPManagedCluster",
            "metadata",
            Map.of("name", "demo", "namespace", "team", "uid", "u"),
            "spec",
            Map.of("project", "demo-project")));

    private static KubeObject naming(String namespace) {
        return INFRASTRUCTURE.with(Map.of("name", "key", "namespace", namespace), "spec", "credentialsRef");
    }

    @Test
    void clusterUsesTheCredentialsOfThePlatform() {
        Setting setting = Access.setting("demo", INFRASTRUCTURE);

        assertThat(setting.config()).hasToString("ClusterProviderConfig default");
        assertThat(setting.project()).isEqualTo("demo-project");
        assertThat(Access.config(setting, INFRASTRUCTURE)).isEmpty();
    }

    @Test
    void clusterBringsItsOwnCredentials() {
        KubeObject infrastructure = naming("team");
        Setting setting = Access.setting("demo", infrastructure);
        KubeObject config = Access.config(setting, infrastructure).orElseThrow();
        ProviderConfigSpec spec = Json.convertStrictly(config.map("spec"), ProviderConfigSpec.class);

        assertThat(config.ref()).hasToString("ProviderConfig team/demo-credentials");
        assertThat(config.controller().orElseThrow().name()).isEqualTo("demo");
        assertThat(spec.projectID()).isEqualTo("demo-project");
        assertThat(spec.credentials().secretRef().key()).isEqualTo("credentials");
    }

    @Test
    void secretOfAnotherNamespaceIsRefused() {
        assertThatThrownBy(() -> Access.setting("demo", naming("kube-system")))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.DENIED))
                .hasMessageContaining("kube-system/key")
                .hasMessageContaining("Copy it to team");
    }
}
