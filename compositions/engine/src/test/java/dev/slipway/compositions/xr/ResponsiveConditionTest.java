package dev.slipway.compositions.xr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.circuit.Circuits;
import dev.slipway.compositions.composite.CompositeStatus;
import dev.slipway.compositions.composite.Machinery;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResponsiveConditionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Circuits.Open OPEN = new Circuits.Open("ConfigMap team/a", NOW.plusSeconds(100));
    private static final KubeObject XR = KubeObject.of(new Ref(new Gvk("example.org", "v1", "Box"), "team", "b"));

    @Test
    void anOpenCircuitShowsAndIsLookedAtWhenItCloses() {
        PassResult result = result(XR, NOW);

        assertThat(result.outcome()).isEqualTo(Outcome.requeue(Duration.ofSeconds(101), "the circuit is open"));
        assertThat(XR.with(result.status(), "status").condition("Responsive")).hasValueSatisfying(condition -> {
            assertThat(condition.status()).isEqualTo("False");
            assertThat(condition.reason()).isEqualTo("WatchCircuitOpen");
            assertThat(condition.message())
                    .isEqualTo("Too many watch events from ConfigMap team/a. Allowing events periodically.");
        });
    }

    @Test
    void whatStaysOpenIsTheSameStatus() {
        KubeObject told = XR.with(result(XR, NOW).status(), "status");

        assertThat(result(told, NOW.plusSeconds(30)).status()).isEqualTo(told.map("status"));
    }

    @Test
    void aPausedObjectMayBeLetGoByAnnotation() {
        KubeObject paused = XR.withAnnotation(Keys.PAUSED, "true");
        KubeObject leaving = paused.with("2026-01-01T00:00:00Z", "metadata", "deletionTimestamp");

        assertThat(Keys.isPaused(XR)).isFalse();
        assertThat(Keys.isPaused(paused)).isTrue();
        assertThat(Keys.isPaused(leaving)).isTrue();
        assertThat(Keys.isPaused(leaving.withAnnotation(Keys.PAUSED_DELETION, "allow")))
                .isFalse();
        assertThat(Keys.isPaused(paused.withAnnotation(Keys.PAUSED_DELETION, "allow")))
                .isTrue();
    }

    private static PassResult result(KubeObject xr, Instant now) {
        var status = CompositeStatus.start(xr, Machinery.MODERN, now).started();
        PassResult usual = PassResult.of(Outcome.requeue(Duration.ofMinutes(10), "guard"), status);
        return ResponsiveCondition.open(usual, xr, OPEN, now.equals(NOW) ? NOW : now);
    }
}
