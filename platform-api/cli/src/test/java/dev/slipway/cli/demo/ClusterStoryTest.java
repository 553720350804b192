package dev.slipway.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterStoryTest {

    private final List<String> lines = new ArrayList<>();
    private final ClusterStory story = new ClusterStory("0123456789", "production", "team-a", lines::add);

    @Test
    void theFilesArePackagedAndAreYaml() throws Exception {
        assertThat(ClusterFiles.platform()).hasSize(3);
        for (var text : ClusterFiles.platform().values()) {
            assertThat(new YAMLMapper().readTree(text).path("kind").asText()).isNotEmpty();
        }
        assertThat(ClusterFiles.application("app-db")).containsKey("shop/deployment.yaml");
        var asked =
                new YAMLMapper().readTree(ClusterFiles.application("app-db-2").get("shop/database.yaml"));
        assertThat(asked.path("spec")
                        .path("dataFrom")
                        .path(0)
                        .path("extract")
                        .path("key")
                        .asText())
                .isEqualTo("app-db-2-credentials");
        var claim = new YAMLMapper()
                .readTree(ClusterFiles.claim("team-a-2", "http://127.0.0.1:1/apps.git")
                        .get("claims/team-a-2.yaml"));
        assertThat(claim.path("metadata").path("name").asText()).isEqualTo("team-a-2");
        assertThat(claim.path("spec")
                        .path("parameters")
                        .path("application")
                        .path("repoURL")
                        .asText())
                .isEqualTo("http://127.0.0.1:1/apps.git");
    }

    @Test
    void everyStepIsToldOnceAndTheEndNeedsAllOfThem() throws Exception {
        observe("LocalControlPlane", "team-a", "Ready", "False", "version: v1.36.3");
        observe("LocalControlPlane", "team-a", "Ready", "True", "version: v1.36.3");
        observe("LocalControlPlane", "team-a", "Ready", "True", "version: v1.36.3");
        observe("LocalMachinePool", "team-a", "Ready", "True", "replicas: 2");
        observe("ClusterBootstrap", "team-a", "ProfileReady", "True", "ready: true");
        assertThat(story.isComplete()).isFalse();
        observe("Application", "production-team-a-shop", "X", "True", "sync: {status: OutOfSync}");
        assertThat(story.waiting()).containsKey("Application production-team-a-shop");
        observe(
                "Application",
                "production-team-a-shop",
                "X",
                "True",
                "sync: {status: Synced}\n  health: {status: Healthy}");

        assertThat(story.isComplete()).isTrue();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).contains("because: it starts");
        assertThat(lines.get(1)).contains("Kubernetes v1.36.3 at https://127.0.0.1:6443");
    }

    @Test
    void otherClustersDoNotCount() throws Exception {
        observe("LocalMachinePool", "team-b", "Ready", "True", "replicas: 2");
        observe("Application", "production-team-b-shop", "X", "True", "sync: {status: Synced}");

        assertThat(lines).isEmpty();
    }

    // checkstyle: allow ParameterNumber, because they are what one object says
    private void observe(String kind, String name, String condition, String value, String status) throws Exception {
        story.observe(new YAMLMapper().readTree("""
                kind: %s
                metadata: {name: %s}
                spec: {controlPlaneEndpoint: {host: 127.0.0.1, port: 6443}}
                status:
                  conditions: [{type: %s, status: "%s", reason: because, message: it starts}]
                  %s
                """.formatted(kind, name, condition, value, status)));
    }
}
