package dev.slipway.provider.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.ClusterAccess;
import dev.slipway.runtime.kube.Kube;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleaseStateTest {

    private static final Kube NOWHERE =
            ClusterAccess.of(Map.of("server", "http://127.0.0.1:1"), Map.of()).connect();

    private static ReleaseState state(KubeObject... secrets) {
        return ReleaseState.of(List.of(secrets), NOWHERE).orElseThrow();
    }

    @Test
    void newestRevisionCounts() {
        ReleaseState state = state(
                Records.secret("r", "ns", 9, "superseded", "Install complete"),
                Records.secret("r", "ns", 11, "failed", "Upgrade failed"),
                Records.secret("r", "ns", 10, "failed", "Upgrade failed"));

        assertThat(state.revision()).isEqualTo(11);
        assertThat(state.state()).isEqualTo("failed");
        assertThat(state.failed()).isEqualTo(2);
        assertThat(state.everDeployed()).isTrue();
        assertThat(state.chartName()).isEqualTo("box");
        assertThat(state.values()).isEqualTo(Map.of("colour", "red"));
        assertThat(state.since()).isEqualTo(Instant.parse("2020-01-02T02:04:05Z"));
    }

    @Test
    void descriptionHoldsTheOwnerAndDoesNotShowIt() {
        String described = ReleaseState.described(Identity.of("r", "1234-abcd"), "Install");
        ReleaseState state = state(Records.secret("r", "ns", 1, "deployed", described));

        assertThat(state.ownerUid()).isEqualTo("1234-abcd");
        assertThat(state.description()).isEqualTo("Install complete");
        assertThat(state(Records.secret("r", "ns", 1, "failed", "Release failed"))
                        .ownerUid())
                .isEmpty();
    }

    @Test
    void otherSecretsAndDamageAreNoReleases() {
        KubeObject secret = Records.secret("r", "ns", 1, "deployed", "x");

        assertThat(ReleaseState.of(List.of(), NOWHERE)).isEmpty();
        assertThat(ReleaseState.of(List.of(secret.with("Opaque", "type")), NOWHERE))
                .isEmpty();
        assertThatThrownBy(() -> state(secret.with("bm90IHBhY2tlZA==", "data", "release")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("cannot be read");
    }
}
