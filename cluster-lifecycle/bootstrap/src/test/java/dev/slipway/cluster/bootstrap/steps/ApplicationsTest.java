package dev.slipway.cluster.bootstrap.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.api.fleet.ClusterProfileSpec;
import dev.slipway.api.fleet.ClusterProfileSpec.Addon;
import dev.slipway.api.fleet.ClusterProfileSpec.AddonVersion;
import dev.slipway.api.meta.LabelSelector;
import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KubeObject CLUSTER = KubeObject.of(new Ref(Keys.CLUSTER, "team-a", "shop"));
    private static final List<AddonVersion> ANY = List.of(new AddonVersion(null, "1"));

    @Test
    void aChartIsDeliveredWithItsValuesToTheMember() throws Exception {
        Addon chart = new Addon(
                "network",
                "kube-system",
                null,
                null,
                "https://charts.example.org",
                null,
                "network",
                JSON.readTree("{\"mtu\": 1400}"),
                ANY);
        KubeObject application = Applications.of("argocd", CLUSTER, chart, "1.9.0");

        assertThat(application.ref().qualifiedName()).isEqualTo("argocd/team-a-shop-network");
        assertThat(application.map("spec", "destination"))
                .isEqualTo(Map.of("name", "team-a.shop", "namespace", "kube-system"));
        assertThat(application.text("spec", "source", "chart")).contains("network");
        assertThat(application.text("spec", "source", "targetRevision")).contains("1.9.0");
        assertThat(application
                        .at("spec", "source", "helm", "valuesObject", "mtu")
                        .orElseThrow())
                .hasToString("1400");
        assertThat(application.labels()).containsEntry(Keys.MEMBER, "team-a.shop");
    }

    @Test
    void manifestsComeFromAFolder() {
        Addon folder = new Addon("app", null, "shop", null, "https://git.example.org/a.git", "deploy", null, null, ANY);
        KubeObject application = Applications.of("argocd", CLUSTER, folder, "main");

        assertThat(application.text("spec", "source", "path")).contains("deploy");
        assertThat(application.text("spec", "project")).contains("shop");
        assertThat(application.text("spec", "destination", "namespace")).contains("default");
    }

    @Test
    void healthOfAnEarlierVersionCountsForNothing() {
        KubeObject old = KubeObject.of(Applications.ref("argocd", CLUSTER, "network"))
                .with("Healthy", "status", "health", "status")
                .with("Synced", "status", "sync", "status")
                .with("1.8.0", "status", "sync", "comparedTo", "source", "targetRevision");

        assertThat(Applications.isDelivered(old, "1.9.0")).isFalse();
        assertThat(Applications.isDelivered(old, "1.8.0")).isTrue();
        assertThat(Applications.isDelivered(old.with("Degraded", "status", "health", "status"), "1.8.0"))
                .isFalse();
    }

    @Test
    void anObjectWithoutANameIsRefusedWithItsPlace() throws Exception {
        ClusterProfileSpec profile = new ClusterProfileSpec(
                new LabelSelector(null, null),
                null,
                null,
                null,
                null,
                List.of(
                        JSON.readTree("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"}}"),
                        JSON.readTree("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\"}")),
                null,
                null);

        assertThatThrownBy(() -> ClusterObjects.objects(profile))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("spec.objects[1]");
    }
}
