package dev.slipway.delivery.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.channel.hub.Presence;
import dev.slipway.delivery.handover.HandoverStatus.Problem;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandoverStatusTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final KubeObject application = yaml("""
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: shop, namespace: argocd}
            spec: {destination: {name: edge, namespace: shop}}
            """);

    private final Map<String, Object> reported = yaml("""
            sync: {status: Synced, revision: abc, comparedTo: {destination: {server: 'https://kubernetes.default.svc'}}}
            operationState: {phase: Running, startedAt: '2026-03-01T09:00:00Z'}
            conditions: [{type: SharedResourceWarning, message: shared}]
            """).tree();

    @Test
    void whatTheAgentSaysIsSaidOfTheHubsOwnDestination() {
        KubeObject status = status(application, reported, List.of());

        assertThat(status.map("sync", "comparedTo", "destination")).containsEntry("name", "edge");
        assertThat(status.text("sync", "status")).contains("Synced");
        assertThat(status.list("conditions")).hasSize(1);
    }

    @Test
    void anAgentOutOfReachLeavesTheSyncUnknownAndIsNotNewsTwice() {
        Problem away = Problem.comparison("away since long");
        KubeObject first = status(application, reported, List.of(away));
        KubeObject later = application.with(first.tree(), "status");

        Map<String, Object> second = HandoverStatus.of(later, reported, List.of(away), NOW.plusSeconds(500));

        assertThat(first.text("sync", "status")).contains("Unknown");
        assertThat(first.text("sync", "revision")).contains("abc");
        assertThat(second).isEqualTo(first.tree());
    }

    @Test
    void beforeTheAgentHasSaidAnythingTheStatusStaysAsItWas() {
        KubeObject known = application.with(Map.of("health", Map.of("status", "Healthy")), "status");

        assertThat(HandoverStatus.of(known, Map.of(), List.of(), NOW)).isEqualTo(known.map("status"));
    }

    @Test
    void anEndThatIsAskedForIsKeptUntilTheAgentHasHeardOfIt() {
        KubeObject ended = application.with(
                Map.of("phase", "Terminating", "startedAt", "2026-03-01T09:00:00Z"), "status", "operationState");

        assertThat(HandoverStatus.terminated(ended, reported)).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(status(ended, reported, List.of()).text("operationState", "phase"))
                .contains("Terminating");
        KubeObject other = ended.with("2026-03-01T08:00:00Z", "status", "operationState", "startedAt");
        assertThat(HandoverStatus.terminated(other, reported)).isEmpty();
        Map<String, Object> over = KubeObject.of(reported)
                .with("Failed", "operationState", "phase")
                .tree();
        assertThat(status(ended, over, List.of()).text("operationState", "phase"))
                .contains("Failed");
    }

    @Test
    void anAgentThatWentAMomentAgoCountsAsThere() {
        Presence gone = new Presence(false, NOW.minusSeconds(50), NOW.minusSeconds(70), "1", "v1", List.of());

        Reach soon = Reach.of("edge", Optional.of(gone), NOW, GRACE, NOW);
        Reach late = Reach.of("edge", Optional.of(gone), NOW, GRACE, NOW.plusSeconds(11));

        assertThat(soon.isThere()).isTrue();
        assertThat(soon.until()).hasValueSatisfying(left -> assertThat(left).isGreaterThan(Duration.ofSeconds(10)));
        assertThat(late.problem()).contains("edge", "2026-03-01T09:58:50Z", "slipway agent token edge");
    }

    @Test
    void afterARestartOfTheHubAgentsHaveTimeToComeBack() {
        assertThat(Reach.of("edge", Optional.empty(), NOW, GRACE, NOW.plusSeconds(59))
                        .isThere())
                .isTrue();
        assertThat(Reach.of("edge", Optional.empty(), NOW, GRACE, NOW.plusSeconds(61))
                        .problem())
                .contains("has not connected since this hub began");
    }

    private static KubeObject status(KubeObject application, Map<String, Object> reported, List<Problem> problems) {
        return KubeObject.of(HandoverStatus.of(application, reported, problems, NOW));
    }

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }
}
