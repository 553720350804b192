package dev.slipway.cluster.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartStateTest {

    private static final KubeObject THING = Parts.object("thing");
    private static final Instant SINCE = Instant.parse("2026-03-01T10:00:00Z");

    private static Progress of(KubeObject live) {
        return PartState.of(ManagedPart.of("ThingsReady", "thing", THING), live);
    }

    @Test
    void readyIsWhatSaysSoOfThePresentGeneration() {
        assertThat(of(Parts.ready(THING))).isEqualTo(new Progress.Ready());
        assertThat(of(Parts.ready(THING).with(2, "metadata", "generation")).isReady())
                .isFalse();
        assertThat(of(THING).isReady()).isFalse();
    }

    @Test
    void waitSaysWhatForAndSinceWhen() {
        assertThat(of(Parts.creating(THING, "step create waits: CREATING")))
                .isEqualTo(new Progress.Waiting("thing", "step create waits: CREATING", SINCE));
    }

    @Test
    void unavailableIsAFailureUnlessItGoesOnByItself() {
        assertThat(of(Parts.unavailable(THING, "waits: UPDATING"))).isInstanceOf(Progress.Waiting.class);
        assertThat(of(Parts.unavailable(THING, "CREATE_FAILED: Ec2SubnetInvalid")))
                .isInstanceOf(Progress.Failed.class);
    }

    @Test
    void refusalIsAFailureWithTheResourcesOwnWords() {
        assertThat(of(Parts.refused(THING, "ReconcileError", "not authorized to perform eks:CreateCluster")))
                .isInstanceOfSatisfying(Progress.Failed.class, failed -> {
                    assertThat(failed.cause()).isEqualTo("not authorized to perform eks:CreateCluster.");
                    assertThat(failed.since()).isEqualTo(SINCE);
                });
    }

    @Test
    void refusalOfWhatItWasToBeBeforeDoesNotCount() {
        KubeObject refused =
                Parts.refused(THING, "ReconcileError", "does not exist").with(2, "metadata", "generation");

        assertThat(of(refused)).isEqualTo(new Progress.Waiting("thing", "is about to be looked at", SINCE));
    }

    @Test
    void changedFieldHasToShow() {
        ManagedPart part = ManagedPart.of(
                        "ThingsReady", "thing", THING.with(Map.of("size", 3, "zone", "a"), "spec", "forProvider"))
                .confirming("size", "unset");

        KubeObject ready = Parts.ready(THING);
        assertThat(PartState.of(part, ready).isReady()).isFalse();
        assertThat(PartState.of(part, ready.with("3", "status", "atProvider", "size"))
                        .isReady())
                .isTrue();
    }

    @Test
    void changedBlockHasToShowAllThatIsWanted() {
        ManagedPart part = ManagedPart.of(
                        "ThingsReady", "thing", THING.with(Map.of("min", 1), "spec", "forProvider", "scaling"))
                .confirming("scaling");

        KubeObject ready = Parts.ready(THING);
        assertThat(PartState.of(part, ready.with(Map.of("min", 1, "max", 3), "status", "atProvider", "scaling"))
                        .isReady())
                .isTrue();
        assertThat(PartState.of(part, ready.with(Map.of("max", 3), "status", "atProvider", "scaling"))
                        .isReady())
                .isFalse();
    }

    @Test
    void nothingWantedNeedNotShow() {
        ManagedPart part = ManagedPart.of("ThingsReady", "thing", THING.with(Map.of(), "spec", "forProvider", "labels"))
                .confirming("labels");

        assertThat(PartState.of(part, Parts.ready(THING)).isReady()).isTrue();
    }

    @Test
    void worstIsTheFirstFailureThenTheFirstWait() {
        Progress ready = new Progress.Ready();
        Progress waiting = new Progress.Waiting("a", "w", SINCE);
        Progress failed = new Progress.Failed("b", "c", "d", SINCE);

        assertThat(Progress.worst(List.of())).isEqualTo(ready);
        assertThat(Progress.worst(List.of(ready, waiting, new Progress.Waiting("c", "w", SINCE))))
                .isEqualTo(waiting);
        assertThat(Progress.worst(List.of(waiting, failed))).isEqualTo(failed);
    }
}
