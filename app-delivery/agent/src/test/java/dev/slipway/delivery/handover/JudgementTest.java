package dev.slipway.delivery.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.handover.AgentClusters.AgentCluster;
import dev.slipway.delivery.handover.message.HandoverKeys;
import dev.slipway.delivery.handover.message.Verdicts;
import dev.slipway.delivery.source.Manifest;
import dev.slipway.delivery.source.Origin;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final AgentCluster HUB_RENDERS = new AgentCluster("edge", false);
    private static final AgentCluster RENDERS_ITSELF = new AgentCluster("edge", true);
    private static final KubeObject APP =
            KubeObject.of(new Ref(Keys.APPLICATION, "argocd", "shop")).with("team", "spec", "destination", "namespace");

    /** A project that wants signed commits, and nothing in the namespace {@code kube-system}. */
    private static final Limits SIGNED = new Limits() {
        @Override
        public boolean requiresSignatures(KubeObject application) {
            return true;
        }

        @Override
        public Optional<String> refusal(KubeObject application, KubeObject object) {
            return Optional.of("not permitted").filter(why -> object.namespace().equals("kube-system"));
        }
    };

    @Test
    void anAgentThatRendersByItselfGetsNothingWhereCommitsMustBeSigned() {
        Judgement signed = new Judgement(SIGNED, gvk -> Optional.of(true));

        assertThat(signed.problems(APP, RENDERS_ITSELF))
                .singleElement()
                .asString()
                .contains("requires signed commits", HandoverKeys.RENDERING + ": hub", "edge");
        assertThat(signed.problems(APP, HUB_RENDERS)).isEmpty();
        assertThat(new Judgement(Limits.NONE, gvk -> Optional.of(true)).problems(APP, RENDERS_ITSELF))
                .isEmpty();
    }

    @Test
    void whatAnOperationBringsAlongIsNotSyncedWhereCommitsMustBeSigned() {
        Judgement signed = new Judgement(SIGNED, gvk -> Optional.of(true));
        KubeObject local = APP.with(List.of("{}"), "operation", "sync", "manifests");

        assertThat(signed.of(local, List.of(), NOW).manual()).startsWith("Cannot use local sync");
        assertThat(signed.of(APP, List.of(), NOW).manual()).isEmpty();
        Judgement free = new Judgement(Limits.NONE, gvk -> Optional.of(true));
        assertThat(free.of(local, List.of(), NOW).manual()).isEmpty();
    }

    @Test
    void whatIsRefusedIsNamedByWhereItWouldGo() {
        KubeObject settings = KubeObject.of(new Ref(Gvk.of("v1", "ConfigMap"), "kube-system", "settings"));
        KubeObject own = KubeObject.of(new Ref(Gvk.of("v1", "ConfigMap"), "", "own"));
        List<Manifest> manifests =
                List.of(new Manifest(settings, new Origin("a.yaml", 1)), new Manifest(own, new Origin("b.yaml", 1)));

        Verdicts verdicts = new Judgement(SIGNED, gvk -> Optional.empty()).of(APP, manifests, NOW);

        assertThat(verdicts.refused()).isEqualTo(Map.of(Verdicts.key(settings.ref()), "not permitted"));
    }
}
