package dev.slipway.runtime.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class UnsaidTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Map<String, Object> WAITING = status("False", Map.of());
    private static final Map<String, Object> READY = status("True", Map.of());
    private static final Map<String, Object> LATCHED = status("False", Map.of("provisioned", true));

    private final AtomicReference<KubeObject> latest = new AtomicReference<>(object(1));
    private int waitingPasses;
    private final Unsaid unsaid =
            new Unsaid(new Unhurried(Set.of("initialization")), read -> Optional.of(latest.get()), () -> waitingPasses);

    private static KubeObject object(long generation) {
        return KubeObject.of(Map.of(
                "apiVersion", "test/v1",
                "kind", "Thing",
                "metadata", Map.of("name", "one", "namespace", "here", "uid", "u", "generation", generation)));
    }

    private static Map<String, Object> status(String ready, Map<String, Object> latches) {
        return Map.of(
                "initialization", latches, "conditions", List.of(Map.of("type", "Ready", "status", ready)), "step", 1L);
    }

    @Test
    void whatOthersWaitForIsSaidAtOnce() {
        assertThat(unsaid.wait(object(1), READY, NOW)).isEmpty();
        assertThat(unsaid.wait(object(1), LATCHED, NOW)).isEmpty();
        KubeObject ready = object(1).with(READY, "status");
        latest.set(ready);
        assertThat(unsaid.wait(ready, WAITING, NOW)).isEmpty();
    }

    @Test
    void otherNewsWaitsUntilSomeTimeAfterTheLast() {
        assertThat(unsaid.wait(object(1), WAITING, NOW)).contains(Duration.ofSeconds(2));
        assertThat(unsaid.wait(object(1), WAITING, NOW.plusMillis(400))).contains(Duration.ofMillis(1600));
        assertThat(unsaid.wait(object(1), WAITING, NOW.plusSeconds(2))).isEmpty();
        unsaid.said(object(1), NOW.plusSeconds(2));
        assertThat(unsaid.wait(object(1), WAITING, NOW.plusSeconds(2))).contains(Duration.ofSeconds(2));
    }

    @Test
    void itWaitsLongerWhileManyPassesWaitButNotForEver() {
        waitingPasses = 100;
        assertThat(unsaid.wait(object(1), WAITING, NOW)).contains(Duration.ofSeconds(4));
        waitingPasses = 100_000;
        assertThat(unsaid.wait(object(1), WAITING, NOW)).contains(Duration.ofSeconds(10));
    }

    @Test
    void theStatusOfAnObjectThatChangedIsLeftToThePassWhichThatBrings() {
        latest.set(object(2));
        assertThat(unsaid.wait(object(1), READY, NOW)).contains(Duration.ZERO);
        assertThat(unsaid.wait(object(2), READY, NOW)).isEmpty();
    }

    @Test
    void anObjectThatNeverRestsIsToldOf() {
        latest.set(object(2));
        for (int pass = 0; pass < 3; pass++) {
            assertThat(unsaid.wait(object(1), READY, NOW)).contains(Duration.ZERO);
        }
        assertThat(unsaid.wait(object(1), READY, NOW)).isEmpty();
        assertThat(unsaid.wait(object(1), READY, NOW)).contains(Duration.ZERO);
    }

    @Test
    void aChangeOfStatusBringsNoPass() {
        latest.set(object(1).with("x", "status", "other"));
        assertThat(unsaid.wait(object(1), READY, NOW)).isEmpty();
    }

    @Test
    void partOfAStatusSaysNothingOfTheRest() {
        KubeObject available = object(1).with(READY, "status");
        latest.set(available);
        Map<String, Object> other = Map.of("conditions", List.of(Map.of("type", "Reconciled", "status", "True")));
        Unsaid partial = new Unsaid(new Unhurried(Set.of()), Optional::of, () -> 0);
        assertThat(partial.wait(available, other, NOW)).contains(Duration.ofSeconds(2));
    }

    @Test
    void withoutLeaveEverythingIsSaidAtOnce() {
        assertThat(Unsaid.nothing().wait(object(1), WAITING, NOW)).isEmpty();
    }
}
