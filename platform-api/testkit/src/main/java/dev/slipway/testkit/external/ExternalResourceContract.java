package dev.slipway.testkit.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ExternalResource} promises. The tests act as the lifecycle does: look, then do what is missing; a
 * call that is cut off is a crash, after which a fresh adapter without memory goes on. Subclasses give the adapter and
 * the world around it.
 *
 * @param <D> the desired state
 * @param <O> what can be observed
 */
public abstract class ExternalResourceContract<D, O> {

    /** More calls than any one operation makes. */
    private static final int CRASH_POINTS = 8;

    private static final int PATIENCE = 60;

    /** Return a fresh adapter, without memory of what earlier ones did. */
    protected abstract ExternalResource<D, O> resource();

    /** Return an adapter for an address at which nobody listens. */
    protected abstract ExternalResource<D, O> unreachable();

    protected abstract Outside outside();

    /** Return a state that may be created; it accepts resources of this owner only. */
    protected abstract D desired(Identity identity);

    /** Return a state that differs from {@link #desired} in something that can be changed. */
    protected abstract D changed(Identity identity);

    /** Return a text that must never appear in a message. */
    protected abstract String secret();

    /** Return whether a resource shows whose it is; those that cannot belong to whoever names them. */
    protected boolean showsItsOwner() {
        return true;
    }

    /** Return whether anything about it can be changed. */
    protected boolean canChange() {
        return true;
    }

    @AfterEach
    void recover() {
        outside().recover();
    }

    @Test
    void absentIsAnObservation() {
        Identity identity = fresh();

        assertThat(resource().observe(identity, desired(identity))).isInstanceOf(Observation.Absent.class);
    }

    @Test
    void createdResourceIsThereWithoutDrift() {
        Identity identity = fresh();

        Observation.Present<O> present = converge(identity, desired(identity));

        assertThat(outside().exists(identity)).isTrue();
        assertThat(present.drift().fields()).isEmpty();
    }

    @Test
    void creatingTwiceMakesOne() {
        Identity identity = fresh();
        long before = outside().effects(Outside.Step.CREATE);

        Identity first = resource().create(identity, desired(identity));
        Identity second = resource().create(identity, desired(identity));

        assertThat(second).isEqualTo(first);
        assertThat(outside().effects(Outside.Step.CREATE) - before).isEqualTo(1);
    }

    @Test
    void crashWhileCreatingLeavesExactlyOne() {
        for (Outside.Cut cut : Outside.Cut.values()) {
            boolean crashed = true;
            for (int point = 0; crashed && point < CRASH_POINTS; point++) {
                Identity identity = fresh();
                long before = outside().effects(Outside.Step.CREATE);
                outside().crashAfter(point, cut);
                converge(identity, desired(identity));
                crashed = outside().hasCrashed();
                outside().recover();

                assertThat(outside().effects(Outside.Step.CREATE) - before)
                        .as("creations after a crash %s of call %d", cut, point)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void crashWhileChangingConverges() {
        for (Outside.Cut cut : Outside.Cut.values()) {
            boolean crashed = true;
            for (int point = 0; crashed && point < CRASH_POINTS; point++) {
                Identity identity = fresh();
                converge(identity, desired(identity));
                outside().crashAfter(point, cut);

                Observation.Present<O> present = converge(identity, changed(identity));
                crashed = outside().hasCrashed();
                outside().recover();

                assertThat(present.drift().fields())
                        .as("drift after a crash %s of call %d", cut, point)
                        .isEmpty();
            }
        }
    }

    @Test
    void crashWhileDeletingLeavesNothing() {
        for (Outside.Cut cut : Outside.Cut.values()) {
            boolean crashed = true;
            for (int point = 0; crashed && point < CRASH_POINTS; point++) {
                Identity identity = fresh();
                converge(identity, desired(identity));
                outside().crashAfter(point, cut);
                remove(identity);
                crashed = outside().hasCrashed();
                outside().recover();

                assertThat(outside().exists(identity))
                        .as("left over after a crash %s of call %d", cut, point)
                        .isFalse();
            }
        }
    }

    @Test
    void ownResourceIsAdopted() {
        Identity identity = fresh();
        converge(identity, desired(identity));
        Identity again = new Identity(identity.externalName(), identity.ownerUid(), identity.tags());

        assertThat(resource().create(again, desired(again)).externalName())
                .isEqualTo(resource().create(identity, desired(identity)).externalName());
        assertThat(converge(again, desired(again)).drift().fields()).isEmpty();
    }

    @Test
    void foreignResourceIsRefusedAndLeftAlone() {
        assumeTrue(showsItsOwner(), "nothing shows whose it is");
        Identity nameless = fresh();
        converge(nameless, desired(nameless));
        Identity theirs = resource().create(nameless, desired(nameless));
        Identity ours = new Identity(theirs.externalName(), UUID.randomUUID().toString(), theirs.tags());

        FaultException looked = fault(() -> resource().observe(ours, desired(ours)));
        FaultException created = fault(() -> resource().create(ours, desired(ours)));
        FaultException deleted = fault(() -> resource().delete(ours, desired(ours)));

        assertThat(looked.fault()).isEqualTo(Fault.CONFLICT);
        assertThat(created.fault()).isEqualTo(Fault.CONFLICT);
        assertThat(created.explanation()).contains(theirs.externalName());
        assertThat(deleted.fault()).isEqualTo(Fault.CONFLICT);
        assertThat(converge(theirs, desired(theirs)).drift().fields()).isEmpty();
    }

    @Test
    void changeShowsAsDriftAndConverges() {
        assumeTrue(canChange(), "nothing about it can be changed");
        Identity identity = fresh();
        converge(identity, desired(identity));

        Observation<O> before = resource().observe(identity, changed(identity));
        assertThat(before).isInstanceOfSatisfying(Observation.Present.class, present -> assertThat(
                        present.drift().isEmpty())
                .isFalse());
        assertThat(converge(identity, changed(identity)).drift().fields()).isEmpty();
    }

    @Test
    void lookingChangesNothing() {
        Identity identity = fresh();
        converge(identity, desired(identity));
        long before = changes();

        resource().observe(identity, desired(identity));
        resource().observe(identity, changed(identity));

        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void deletingIsDoneWhenNothingIsLeft() {
        Identity identity = fresh();
        converge(identity, desired(identity));

        remove(identity);

        assertThat(outside().exists(identity)).isFalse();
        assertThat(resource().observe(identity, desired(identity)).exists()).isFalse();
    }

    @Test
    void deletingTwiceIsTheSameAsOnce() {
        Identity identity = fresh();
        converge(identity, desired(identity));

        resource().delete(identity, desired(identity));
        resource().delete(identity, desired(identity));
        remove(identity);

        assertThat(outside().exists(identity)).isFalse();
    }

    @Test
    void deletingWhatIsAbsentSucceeds() {
        Identity identity = fresh();
        long before = changes();

        resource().delete(identity, desired(identity));

        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void operationUnderWayIsWaitingAndNoFailure() {
        assumeTrue(outside().slowDown(), "operations are over at once here");
        Identity identity = fresh();
        resource().create(identity, desired(identity));

        Observation<O> observation = resource().observe(identity, desired(identity));

        assertThat(observation).isInstanceOfSatisfying(Observation.InProgress.class, progress -> {
            assertThat(progress.operation()).isNotBlank();
            assertThat(progress.pollAfter()).isPositive();
        });
        converge(identity, changed(identity));
        remove(identity);
        assertThat(outside().exists(identity)).isFalse();
    }

    @Test
    void throttlingIsAFaultThatPassesByItself() {
        Identity identity = fresh();
        outside().throttle(Outside.Step.CREATE);

        FaultException throttled = fault(() -> resource().create(identity, desired(identity)));

        assertThat(throttled.fault()).isEqualTo(Fault.THROTTLED);
        outside().recover();
        converge(identity, desired(identity));
    }

    @Test
    void denialSaysWhatIsNotAllowed() {
        Identity identity = fresh();
        outside().deny(Outside.Step.CREATE);

        FaultException denied = fault(() -> resource().create(identity, desired(identity)));

        assertThat(denied.fault()).isEqualTo(Fault.DENIED);
        assertThat(denied.explanation()).contains(identity.externalName()).doesNotContain(secret());
        assertThat(outside().exists(identity)).isFalse();
    }

    @Test
    void nobodyThereIsUnavailable() {
        Identity identity = fresh();

        FaultException gone = fault(() -> unreachable().observe(identity, desired(identity)));

        assertThat(gone.fault()).isEqualTo(Fault.UNAVAILABLE);
        assertThat(gone.explanation()).contains("127.0.0.1").doesNotContain(secret());
    }

    /** Return an identity that nothing has yet. */
    protected Identity fresh() {
        String uid = UUID.randomUUID().toString();
        return Identity.of("contract-" + uid.substring(0, 8), uid);
    }

    private long changes() {
        return outside().effects(Outside.Step.CREATE)
                + outside().effects(Outside.Step.UPDATE)
                + outside().effects(Outside.Step.DELETE);
    }

    /** Do what a lifecycle does until the resource is as wanted. */
    protected final Observation.Present<O> converge(Identity identity, D desired) {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                Observation<O> seen = resource().observe(identity, desired);
                if (seen instanceof Observation.Present<O> present
                        && present.drift().isEmpty()) {
                    return present;
                }
                act(identity, desired, seen);
            } catch (FaultException fault) {
                assertThat(fault.fault().isRetryable()).as(fault.explanation()).isTrue();
            }
        }
        throw new AssertionError("did not become as wanted: " + resource().observe(identity, desired));
    }

    private void act(Identity identity, D desired, Observation<O> seen) {
        if (seen instanceof Observation.Absent) {
            resource().create(identity, desired);
        } else if (seen instanceof Observation.Present<O> present) {
            resource().update(identity, desired, present.drift());
        }
    }

    /** Do what a lifecycle does until nothing is left. */
    protected final void remove(Identity identity) {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                if (!resource().observe(identity, desired(identity)).exists()) {
                    return;
                }
                resource().delete(identity, desired(identity));
            } catch (FaultException fault) {
                assertThat(fault.fault().isRetryable()).as(fault.explanation()).isTrue();
            }
        }
        throw new AssertionError("was not removed");
    }

    private static FaultException fault(ThrowingCallable call) {
        FaultException fault = catchThrowableOfType(FaultException.class, call);
        assertThat(fault).as("a fault").isNotNull();
        return fault;
    }
}
