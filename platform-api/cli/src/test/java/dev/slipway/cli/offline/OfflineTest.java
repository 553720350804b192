package dev.slipway.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.diff.DiffOptions;
import dev.slipway.delivery.health.HealthRules;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineTest {

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }

    private static KubeObject secret(String value) {
        return yaml("{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {password: %s}}".formatted(value));
    }

    @Test
    void healthIsThatOfTheController() {
        KubeObject pending =
                yaml("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: p}, status: {phase: Pending}}");
        KubeObject map = yaml("{apiVersion: v1, kind: ConfigMap, metadata: {name: m}}");

        HealthReport report = HealthReport.of(List.of(pending, map), HealthRules.builtIn());

        assertThat(report.isHealthy()).isFalse();
        assertThat(report.text())
                .containsPattern("PersistentVolumeClaim +p +Progressing")
                .containsPattern("ConfigMap +m +-");
        assertThat(report.trees().get(0)).containsEntry("status", "Progressing");
        assertThat(HealthReport.of(List.of(map), HealthRules.builtIn()).isHealthy())
                .isTrue();
    }

    @Test
    void onlyWhatCountsIsADifference() {
        KubeObject live = yaml("""
                {apiVersion: v1, kind: Service, metadata: {name: a, uid: x, resourceVersion: '5'},
                 spec: {ports: [{port: 80, protocol: TCP, targetPort: 80}], sessionAffinity: None, type: ClusterIP}}""");
        KubeObject wanted = yaml("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 80}]}}");

        assertThat(FileDiff.of(List.of(live), List.of(wanted), DiffOptions.standard()))
                .isEmpty();
        assertThat(FileDiff.of(
                        List.of(live), List.of(wanted.with("LoadBalancer", "spec", "type")), DiffOptions.standard()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.ref().name()).isEqualTo("a"));
    }

    @Test
    void whatComesAndGoesIsADifferenceAndSecretsAreMasked() {
        KubeObject gone = yaml("{apiVersion: v1, kind: ConfigMap, metadata: {name: old}}");

        List<FileDiff.Entry> entries =
                FileDiff.of(List.of(secret("one"), gone), List.of(secret("two")), DiffOptions.standard());

        assertThat(entries).extracting(entry -> entry.ref().name()).containsExactly("s", "old");
        String shown = entries.get(0).difference().live().tree() + ""
                + entries.get(0).difference().predicted().tree();
        assertThat(shown).contains("++++++++").doesNotContain("b25l", "dHdv", "one", "two");
    }
}
