package dev.slipway.managed.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreationTest {

    private final SmallWorld world = new SmallWorld();

    private void create() {
        world.creation().create(world.session());
    }

    private void createInVain(Fault fault) {
        world.fault = new FaultException(fault, "no");
        assertThatThrownBy(this::create).isSameAs(world.fault);
        world.fault = null;
    }

    @Test
    void intentIsRecordedBeforeTheCallAndSuccessAfterIt() {
        create();

        assertThat(world.calls)
                .containsExactly(
                        "annotate external-create-pending",
                        "create thing {}",
                        "annotate external-create-succeeded",
                        "annotate external-name");
        assertThat(world.object.annotation(Annotations.EXTERNAL_NAME)).contains("given");
        assertThat(Annotations.isCreationPending(world.object)).isFalse();
    }

    @Test
    void callWithoutAnswerStaysPendingAndIsTakenUpAgain() {
        createInVain(Fault.UNAVAILABLE);
        assertThat(Annotations.isCreationPending(world.object)).isTrue();
        String intent = world.object.annotation(Annotations.PENDING).orElseThrow();

        world.later(Duration.ofMinutes(5));
        create();

        assertThat(world.object.annotation(Annotations.PENDING)).contains(intent);
        assertThat(Annotations.isCreationPending(world.object)).isFalse();
    }

    @Test
    void refusedCallIsRecordedAsFailedAndIsNoDeadEnd() {
        createInVain(Fault.INVALID);
        assertThat(world.object.annotation(Annotations.FAILED)).isPresent();
        assertThat(Annotations.isCreationPending(world.object)).isFalse();

        world.later(Duration.ofMinutes(5));
        create();

        assertThat(world.object.annotation(Annotations.SUCCEEDED)).contains("2026-03-01T10:05:00Z");
    }

    @Test
    void lostAnswerIsADoubtAlsoWithinTheSecondOfARefusal() {
        world.object = world.object.without("metadata", "annotations");
        createInVain(Fault.INVALID);
        createInVain(Fault.UNAVAILABLE);
        assertThat(Annotations.isCreationPending(world.object)).isTrue();

        world.creation().settleDoubt(world.session());

        assertThat(world.object.annotation(Annotations.EXTERNAL_NAME)).contains("given");
    }

    @Test
    void foundResourceSettlesACreationWhoseEndWasNeverSeen() {
        world.annotated(Annotations.PENDING, "2026-03-01T09:00:00Z");

        world.creation().settleDoubt(world.session());

        assertThat(Annotations.isCreationPending(world.object)).isFalse();
        assertThat(world.object.annotation(Annotations.EXTERNAL_NAME)).contains("thing");
    }

    @Test
    void foundResourceThatOnlyTheProviderNamesGetsItsName() {
        world.object = world.object.without("metadata", "annotations");
        world.annotated(Annotations.PENDING, "2026-03-01T09:00:00Z");

        world.creation().settleDoubt(world.session());

        assertThat(Annotations.isCreationPending(world.object)).isFalse();
        assertThat(world.object.annotation(Annotations.EXTERNAL_NAME)).contains("given");
    }

    @Test
    void resourceMadeInPlaceOfOneThatVanishedDoesNotKeepItsName() {
        world.namedByProvider = true;
        world.annotated(Annotations.EXTERNAL_NAME, "vanished");
        createInVain(Fault.UNAVAILABLE);

        world.creation().settleDoubt(world.session());

        assertThat(Annotations.isCreationPending(world.object)).isFalse();
        assertThat(world.object.annotation(Annotations.EXTERNAL_NAME)).contains("given");
    }

    @Test
    void withoutDoubtNothingIsWritten() {
        world.creation().settleDoubt(world.session());

        assertThat(world.calls).isEmpty();
    }

    @Test
    void initialValuesFillGapsWhenCreatingAndNeverWin() {
        world.set(Map.of("size", 1, "tags", Map.of("a", "init", "b", "init")), "spec", "initProvider");
        world.set(Map.of("tags", Map.of("b", "own")), "spec", "forProvider");

        create();

        assertThat(world.calls).contains("create thing {size=1, tags={a=init, b=own}}");
    }
}
