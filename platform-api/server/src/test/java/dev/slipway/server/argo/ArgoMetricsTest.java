package dev.slipway.server.argo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.delivery.contract.Telemetry;
import dev.slipway.delivery.fleet.Fleet;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.runtime.json.Json;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The text that Prometheus gets, by the names that dashboards and alerts for Argo CD ask for. */
class ArgoMetricsTest {

    private static final KubeObject APP = yaml("""
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: shop, namespace: argocd, ownerReferences: [{uid: set-uid}], labels: {team/name: blue}}
        spec:
          source: {repoURL: "https://git.example.org/Teams/shop.git"}
          destination: {name: edge, namespace: shop}
          syncPolicy: {automated: {}}
        status:
          sync: {status: OutOfSync}
          health: {status: Degraded}
          operationState: {phase: Running}
          conditions:
          - {type: SyncError, message: a}
          - {type: SyncError, message: b}
          - {type: OrphanedResourceWarning, message: Application has 12 orphaned resources}
        """);
    private static final KubeObject SET = yaml("""
        apiVersion: argoproj.io/v1alpha1
        kind: ApplicationSet
        metadata: {name: shops, namespace: argocd, uid: set-uid}
        status: {conditions: [{type: ResourcesUpToDate, status: "True", reason: ApplicationSetUpToDate}]}
        """);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final DeliveryCounters counters = new DeliveryCounters(registry);

    @BeforeEach
    void show() {
        ClusterSecret edge = new ClusterSecret("edge", "https://edge", List.of(), "", Map.of(), Map.of());
        var labels = new DeliveryGauges.ShownLabels(List.of("team/name", "tier"), List.of("tier"));
        Fleet.State state = new Fleet.State(edge, true, Optional.of("gone"), "v1.36.3", new Fleet.Caches(3, 70));
        registry.getPrometheusRegistry()
                .register(new DeliveryGauges(() -> List.of(APP), () -> List.of(SET), () -> List.of(state), labels));
    }

    @Test
    void applicationsAreShownAsTheyAre() {
        assertThat(lines("argocd_app_info")).singleElement().satisfies(line -> assertThat(line)
                .contains("autosync_enabled=\"true\"", "dest_server=\"https://edge\"", "health_status=\"Degraded\"")
                .contains("name=\"shop\"", "namespace=\"argocd\"", "operation=\"sync\"", "project=\"default\"")
                .contains("repo=\"https://git.example.org/teams/shop\"", "sync_status=\"OutOfSync\"")
                .endsWith(" 1"));
        assertThat(lines("argocd_app_condition")).hasSize(2).anySatisfy(line -> assertThat(line)
                .contains("condition=\"SyncError\"")
                .endsWith(" 2.0"));
    }

    @Test
    void orphansAndLabelsThatAreWantedAreShown() {
        assertThat(lines("argocd_app_orphaned_resources_count")).singleElement().satisfies(line -> assertThat(line)
                .contains("name=\"shop\"", "namespace=\"argocd\"", "project=\"default\"")
                .endsWith(" 12.0"));
        assertThat(lines("argocd_app_labels")).singleElement().satisfies(line -> assertThat(line)
                .contains("label_team_name=\"blue\"", "label_tier=\"\"", "project=\"default\"")
                .endsWith(" 1.0"));
        assertThat(lines("argocd_appset_labels")).singleElement().satisfies(line -> assertThat(line)
                .contains("label_tier=\"\"", "name=\"shops\"")
                .endsWith(" 1.0"));
    }

    @Test
    void setsAndClustersAreShown() {
        assertThat(lines("argocd_appset_info")).singleElement().satisfies(line -> assertThat(line)
                .contains("resource_update_status=\"ApplicationSetUpToDate\""));
        assertThat(lines("argocd_appset_owned_applications")).singleElement().satisfies(line -> assertThat(line)
                .endsWith(" 1.0"));
        assertThat(lines("argocd_cluster_info")).singleElement().satisfies(line -> assertThat(line)
                .contains("k8s_version=\"v1.36.3\"", "server=\"https://edge\""));
        assertThat(lines("argocd_cluster_connection_status")).singleElement().satisfies(line -> assertThat(line)
                .endsWith(" 0.0"));
        assertThat(lines("argocd_cluster_api_resource_objects")).singleElement().satisfies(line -> assertThat(line)
                .endsWith(" 70.0"));
    }

    @Test
    void syncsAndRequestsAreCounted() {
        counters.synced(APP, "https://edge", new Telemetry.Ended("Failed", false, Duration.ofMillis(1500)));
        counters.synced(APP, "https://edge", new Telemetry.Ended("Failed", false, Duration.ofMillis(500)));
        counters.setReconciled(SET.ref(), Duration.ofMillis(300));
        counters.reconciled(APP, "https://edge", Duration.ofMillis(300));
        counters.fetched(new RepositoryRef("https://git"), "unavailable", Duration.ofMillis(150));

        assertThat(lines("argocd_app_sync_total")).singleElement().satisfies(line -> assertThat(line)
                .contains("phase=\"Failed\"", "dry_run=\"false\"", "name=\"shop\"", "dest_server=\"https://edge\"")
                .endsWith(" 2.0"));
        assertThat(lines("argocd_app_sync_duration_seconds_total"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(" 2.0"));
        assertThat(lines("argocd_app_reconcile_bucket"))
                .anySatisfy(line -> assertThat(line).contains("le=\"0.5\"").endsWith(" 1"));
        assertThat(lines("argocd_appset_reconcile_count")).singleElement().satisfies(line -> assertThat(line)
                .contains("name=\"shops\"", "namespace=\"argocd\"")
                .endsWith(" 1"));
        assertThat(lines("argocd_git_request_total")).singleElement().satisfies(line -> assertThat(line)
                .contains("repo=\"https://git\"", "request_type=\"fetch\""));
        assertThat(lines("argocd_git_request_duration_seconds_count")).hasSize(1);
        assertThat(lines("argocd_git_fetch_fail_total")).hasSize(1);
    }

    private List<String> lines(String metric) {
        return registry.scrape()
                .lines()
                .filter(line -> line.startsWith(metric + "{"))
                .toList();
    }

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }
}
