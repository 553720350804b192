package dev.slipway.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.argocd.SyncWindow;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgoTextsTest {

    private static final KubeObject PROJECT = yaml("""
            apiVersion: argoproj.io/v1alpha1
            kind: AppProject
            metadata: {name: shop, namespace: argocd}
            spec:
              description: The shop
              sourceRepos: [a, b]
              destinations: [{server: https://x, namespace: shop}]
              roles: [{name: ci}]
              syncWindows:
              - {kind: deny, schedule: 0 22 * * *, duration: 1h, applications: ['*', web], manualSync: true}
              - {kind: allow, schedule: broken, duration: 1h, namespaces: [n]}
            status:
              conditions:
              - {type: Valid, status: 'False', reason: InvalidSpec, message: no good, lastTransitionTime: now}
            """);

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }

    @Test
    void projectsAreShownInColumns() {
        assertThat(ProjectText.list(List.of(PROJECT)).lines()).anySatisfy(line -> assertThat(line)
                .matches("shop +The shop +https://x,shop +2 repos +<none> +<none> +False"));
        assertThat(ProjectText.details(PROJECT))
                .contains("Repositories:                a\n                             b\n")
                .contains("Invalid:                     no good");
    }

    @Test
    void windowsSayWhetherTheyAreActive() {
        List<String> lines = ProjectText.windows(PROJECT, Instant.parse("2026-01-01T22:30:00Z"))
                .lines()
                .toList();

        assertThat(lines.get(1))
                .matches("0 +Active +deny +0 22 \\* \\* \\* +1h +\\*,web +- +- +Enabled +UTC +Disabled");
        assertThat(lines.get(2)).startsWith("1   Unknown");
    }

    @Test
    void windowsAreAddedChangedAndTakenAway() {
        KubeObject valid = PROJECT.with(WindowEdit.without(PROJECT, 1), "spec", "syncWindows");
        SyncWindow window =
                new SyncWindow(null, List.of("*"), null, null, "1h", "allow", null, null, "0 1 * * *", null, "UTC");

        List<Object> added = WindowEdit.added(valid, window);
        assertThat(added).hasSize(2);
        assertThat(WindowEdit.changed(valid, 0, Map.of("manualSync", false))
                        .get(0)
                        .toString())
                .contains("manualSync=false");
        KubeObject both = valid.with(added, "spec", "syncWindows");
        assertThatThrownBy(() -> WindowEdit.added(both, window))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("already exists");
        assertThatThrownBy(() -> WindowEdit.without(valid, 1)).hasMessageContaining("not found");
        assertThatThrownBy(() -> WindowEdit.added(PROJECT, window)).hasMessageContaining("cannot parse schedule");
    }

    @Test
    void setsAreShownWithTheirApplications() {
        KubeObject set = yaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: ApplicationSet
                metadata: {name: fleet, namespace: argocd}
                spec: {template: {spec: {project: shop}}}
                status:
                  health: {status: Healthy}
                  resourcesCount: 1
                  resources: [{name: app-a, status: Synced, health: {status: Healthy}}]
                  applicationStatus: [{application: app-a, step: '1', status: Pending}]
                  conditions:
                  - {type: ErrorOccurred, status: 'False', reason: r, message: fine, lastTransitionTime: now}
                """);

        assertThat(SetText.list(List.of(set)).lines()).anySatisfy(line -> assertThat(line)
                .matches("argocd/fleet +shop +sync +Healthy +1 +ErrorOccurred=False"));
        assertThat(SetText.details(set))
                .containsPattern("ErrorOccurred +False +fine +now")
                .containsPattern("app-a +Synced +Healthy +1 +Pending");
    }
}
