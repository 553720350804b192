package dev.slipway.managed.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.managed.kind.Pace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resource is deleted when a look says that it has gone, not when a call says so. */
class DeletionTest {

    private final SmallWorld world = new SmallWorld();

    @BeforeEach
    void exists() {
        world.seen = new Observation.Present<>("made", Drift.none());
        world.set("2026-03-01T10:00:00Z", "metadata", "deletionTimestamp");
    }

    @Test
    void resourceIsDeletedAndTheObjectReleased() {
        assertThat(world.deletion().finished()).isTrue();
        assertThat(world.calls).containsExactly("delete thing");
    }

    @Test
    void absentResourceReleasesTheObjectAtOnce() {
        world.seen = new Observation.Absent<>();

        assertThat(world.deletion().finished()).isTrue();
        assertThat(world.calls).isEmpty();
    }

    @Test
    void otherFinalizersComeFirstAndAreNamed() {
        world.set(List.of("finalizer.managedresource.crossplane.io", "example.org/hold"), "metadata", "finalizers");

        assertThat(world.deletion().finished()).isFalse();
        assertThat(world.calls).isEmpty();
        assertThat(world.says("Ready"))
                .isEqualTo("False Deleting: waits until other finalizers are removed: example.org/hold");
    }

    @Test
    void resourceOfSomebodyElseUnderOurNameIsLeftAlone() {
        world.lookFault = new FaultException(Fault.CONFLICT, "name taken");

        assertThat(world.deletion().finished()).isTrue();
        assertThat(world.calls).isEmpty();
    }

    @Test
    void longDeletionIsAStep() {
        world.pace = Pace.LONG;

        assertThat(world.deletion().finished()).isFalse();
        assertThat(world.calls).containsExactly("annotate step", "start delete/1");
        assertThat(world.says("Ready")).startsWith("False Deleting: step delete has started");
    }

    @Test
    void failedDeletionSaysSoByUpjetsReason() {
        world.pace = Pace.LONG;
        world.steps.put(step("delete"), new StepState.Failed(Fault.DENIED, "protected", SmallWorld.NOW));

        world.deletion();

        assertThat(world.says("LastAsyncOperation")).startsWith("False AsyncDeleteFailure: step delete failed");
    }

    @Test
    void creationUnderWayIsWaitedForBecauseItCouldStillMakeTheResource() {
        world.pace = Pace.LONG;
        world.seen = new Observation.Absent<>();
        world.annotated(Annotations.STEP, "create/1/1");
        world.steps.put(step("create"), new StepState.Running("", SmallWorld.NOW, 1));

        assertThat(world.deletion().finished()).isFalse();
        assertThat(world.says("Ready")).isEqualTo("False Deleting: waits for the creation under way to stop");

        world.steps.put(step("create"), new StepState.Failed(Fault.CONFLICT, "is being deleted", SmallWorld.NOW));
        assertThat(world.deletion().finished()).isTrue();
    }

    private static StepId step(String name) {
        return new StepId("Thing.things.example.org", "uid-1", name, 1);
    }
}
