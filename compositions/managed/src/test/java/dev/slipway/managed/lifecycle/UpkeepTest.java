package dev.slipway.managed.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.managed.kind.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpkeepTest {

    private static final Drift SMALLER = new Drift(List.of(new Drift.Field("size", 10, 5)));

    private final SmallWorld world = new SmallWorld();

    private void policies(String... policies) {
        world.set(List.of(policies), "spec", "managementPolicies");
    }

    private void exists(Drift drift) {
        world.seen = new Observation.Present<>("made", drift);
    }

    private static StepId step(int attempt) {
        return new StepId("Thing.things.example.org", "uid-1", "create", attempt);
    }

    @Test
    void absentResourceIsMadeAndReadyInOnePass() {
        world.upkeep();

        assertThat(world.calls).contains("create thing {}");
        assertThat(world.says("Ready")).isEqualTo("True Available");
        assertThat(world.says("Synced")).isEqualTo("True ReconcileSuccess");
        assertThat(world.object.map("status", "atProvider")).isEqualTo(Map.of("is", "made"));
    }

    @Test
    void settledWorldIsLeftAlone() {
        exists(Drift.none());
        policies("Observe", "Create", "Update", "Delete");

        world.upkeep();

        assertThat(world.calls).isEmpty();
    }

    @Test
    void absentResourceThatMayNotBeMadeIsNamed() {
        policies("Observe");

        assertThat(world.upkeep().outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(world.calls).isEmpty();
        assertThat(world.says("Ready")).startsWith("False Unavailable: external resource thing does not exist");
        assertThat(world.says("Synced")).startsWith("False ReconcileError: external resource thing does not exist");
    }

    @Test
    void resourceThatDoesNotShowYetIsNotMadeTwice() {
        world.annotated(Annotations.SUCCEEDED, "2026-03-01T09:59:50Z");

        world.upkeep();

        assertThat(world.calls).isEmpty();
        assertThat(world.says("Ready")).isEqualTo("False Creating: created; the provider does not show it yet");
        assertThat(world.says("Synced")).isEqualTo("True ReconcileSuccess");
    }

    @Test
    void resourceThatSomebodyRemovedIsMadeAgain() {
        world.annotated(Annotations.SUCCEEDED, "2026-03-01T09:00:00Z");

        world.upkeep();

        assertThat(world.calls).contains("create thing {}");
    }

    @Test
    void driftIsCorrected() {
        exists(SMALLER);

        world.upkeep();

        assertThat(world.calls).contains("update size");
        assertThat(world.says("Ready")).isEqualTo("True Available");
    }

    @Test
    void driftStaysWhereUpdatesAreNotAllowed() {
        exists(SMALLER);
        policies("Observe", "Create");

        world.upkeep();

        assertThat(world.calls).isEmpty();
        assertThat(world.says("Ready")).isEqualTo("True Available");
    }

    @Test
    void providersChoicesAreWrittenWhereAllowed() {
        exists(Drift.none());
        world.set(5, "spec", "forProvider", "size");
        policies("Observe", "LateInitialize");

        world.upkeep();

        assertThat(world.calls).containsExactly("apply {zone=a} as slipway-late-zone");
    }

    @Test
    void connectionIsPublishedWhereTheObjectSays() {
        exists(Drift.none());
        policies("Observe");
        world.set(Map.of("name", "conn", "namespace", "team"), "spec", "writeConnectionSecretToRef");

        world.upkeep();

        assertThat(world.calls).containsExactly("publish team/conn endpoint=at-made");
    }

    @Test
    void operationUnderWayIsCreatingAtFirstAndUnavailableLater() {
        world.seen = new Observation.InProgress<>("backing-up", Duration.ofSeconds(7), null);

        assertThat(world.upkeep().outcome()).isEqualTo(Outcome.requeue(Duration.ofSeconds(7), "waits: backing-up"));
        assertThat(world.says("Ready")).isEqualTo("False Creating: waits: backing-up");

        world.set(List.of(Map.of("type", "Ready", "status", "True", "reason", "Available")), "status", "conditions");
        world.upkeep();
        assertThat(world.says("Ready")).isEqualTo("False Unavailable: waits: backing-up");
    }

    @Test
    void brokenResourceSaysWhatTheProviderSays() {
        world.seen = new Observation.Broken<>("storage-full", "no space is left", "made");

        world.upkeep();

        assertThat(world.says("Ready")).isEqualTo("False Unavailable: storage-full: no space is left");
        assertThat(world.calls).isEmpty();
    }

    @Test
    void faultOfTheProviderIsNotSwallowed() {
        world.fault = new FaultException(Fault.DENIED, "you may not");

        assertThatThrownBy(world::upkeep).isSameAs(world.fault);
    }

    @Test
    void longCreationIsAStepThatIsStartedOnce() {
        world.pace = Pace.LONG;

        world.upkeep();
        world.upkeep();

        assertThat(world.calls).containsExactly("annotate step", "start create/1");
        assertThat(world.says("Ready")).startsWith("False Creating: step create has started");
        assertThat(world.says("AsyncOperation")).startsWith("False Ongoing: step create has started");
        assertThat(world.says("Synced")).isEqualTo("True ReconcileSuccess");
    }

    @Test
    void statusOfARunningStepIsTheSameAtAnyTime() {
        world.pace = Pace.LONG;
        world.upkeep();
        Map<String, Object> first = world.object.map("status");

        world.later(Duration.ofMinutes(3));
        world.upkeep();

        assertThat(world.object.map("status")).isEqualTo(first);
    }

    @Test
    void failedStepSaysWhyAndWhenItIsTriedAgain() {
        world.pace = Pace.LONG;
        world.steps.put(step(1), new StepState.Failed(Fault.QUOTA, "limit of 40 reached", SmallWorld.NOW));

        world.upkeep();

        String text = "step create failed at 2026-03-01T10:00:00Z: limit of 40 reached; it is tried again at"
                + " 2026-03-01T10:01:00Z or when the object changes";
        assertThat(world.says("LastAsyncOperation")).isEqualTo("False AsyncCreateFailure: " + text);
        assertThat(world.says("AsyncOperation")).isEqualTo("True Finished");
        assertThat(world.says("Synced")).isEqualTo("False ReconcileError: " + text);
        assertThat(world.calls).isEmpty();
    }

    @Test
    void failedStepIsTriedAgainWhenDue() {
        world.pace = Pace.LONG;
        world.steps.put(step(1), new StepState.Failed(Fault.QUOTA, "limit", SmallWorld.NOW));

        world.later(Duration.ofMinutes(1));
        world.upkeep();

        assertThat(world.calls).containsExactly("annotate step", "start create/2");
    }

    @Test
    void failedStepIsTriedAgainAtOnceWhenTheObjectChanges() {
        world.pace = Pace.LONG;
        world.steps.put(step(1), new StepState.Failed(Fault.INVALID, "bad", SmallWorld.NOW));
        world.annotated(Annotations.STEP, "create/1/1");
        world.set(2L, "metadata", "generation");

        world.upkeep();

        assertThat(world.calls).containsExactly("annotate step", "start create/2");
        assertThat(world.object.annotation(Annotations.STEP)).contains("create/2/2");
    }

    @Test
    void lostAnnotationPassesOverAttemptsThatHaveEnded() {
        world.pace = Pace.LONG;
        world.steps.put(step(1), new StepState.Succeeded(SmallWorld.NOW));

        world.upkeep();

        assertThat(world.calls).contains("start create/2");
    }

    @Test
    void unknownStateOfAStepStartsNothing() {
        world.pace = Pace.LONG;
        world.steps.put(step(1), new StepState.Unknown("connection refused"));

        world.upkeep();

        assertThat(world.calls).isEmpty();
        assertThat(world.says("Synced")).contains("connection refused").contains("goes on by itself");
    }

    @Test
    void resourceThatIsThereEndsItsStep() {
        world.pace = Pace.LONG;
        world.upkeep();
        exists(Drift.none());

        world.upkeep();

        assertThat(world.says("AsyncOperation")).isEqualTo("True Finished");
        assertThat(world.says("LastAsyncOperation")).isEqualTo("True Success");
        assertThat(world.says("Ready")).isEqualTo("True Available");
    }
}
