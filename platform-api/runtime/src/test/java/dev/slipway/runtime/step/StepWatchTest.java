package dev.slipway.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.external.StepState.Failed;
import dev.slipway.kernel.external.StepState.NotStarted;
import dev.slipway.kernel.external.StepState.Running;
import dev.slipway.kernel.external.StepState.Succeeded;
import dev.slipway.kernel.outcome.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepWatchTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ID = OutsideWorld.id("u1").text();
    private static final StepInput INPUT = OutsideWorld.input("u1");

    private Instant now = NOON;
    private final StepWatch watch = new StepWatch(() -> now);
    private final List<StepInput> announced = new ArrayList<>();

    @BeforeEach
    void listen() {
        watch.listen(announced::add);
    }

    @Test
    void runningIsKnownForASecondAndEndedForLonger() {
        watch.waiting(ID, INPUT, "creating");
        now = NOON.plusMillis(999);
        assertThat(watch.fresh(ID)).contains(new Running("creating", NOON, 1));
        now = NOON.plusSeconds(1);
        assertThat(watch.fresh(ID)).isEmpty();

        watch.succeeded(ID, INPUT);
        now = NOON.plusSeconds(20);
        assertThat(watch.fresh(ID)).contains(new Succeeded(NOON.plusSeconds(1)));
        now = NOON.plusSeconds(60);
        assertThat(watch.fresh(ID)).isEmpty();
    }

    @Test
    void sameWaitCountsFromItsBeginningAndIsAnnouncedOnce() {
        watch.waiting(ID, INPUT, "creating");
        now = NOON.plusSeconds(10);
        watch.waiting(ID, INPUT, "creating");

        assertThat(watch.fresh(ID)).contains(new Running("creating", NOON, 1));
        assertThat(announced).hasSize(1);

        watch.waiting(ID, INPUT, "backing-up");
        assertThat(watch.fresh(ID)).contains(new Running("backing-up", now, 1));
        assertThat(announced).hasSize(2);
    }

    @Test
    void onlyTheFirstOfManyFailedAttemptsIsAnnounced() {
        watch.retrying(ID, INPUT, new Running("throttled", NOON, 1));
        watch.retrying(ID, INPUT, new Running("throttled", NOON, 2));

        assertThat(announced).hasSize(1);
        assertThat(watch.fresh(ID)).contains(new Running("throttled", NOON, 2));
    }

    @Test
    void failureIsAnnouncedWithItsWords() {
        watch.failed(ID, INPUT, new StepProgress.Failed(Fault.QUOTA, "ask for more"));

        assertThat(watch.fresh(ID)).contains(new Failed(Fault.QUOTA, "ask for more", NOON));
        assertThat(announced).containsExactly(INPUT);
    }

    @Test
    void workerMayBeQuickerThanTheAnswerToStart() {
        watch.succeeded(ID, INPUT);

        assertThat(watch.started(ID, NOON, "a worker")).isInstanceOf(Succeeded.class);
        now = NOON.plusSeconds(5);
        assertThat(watch.started(ID, now, "a worker")).isEqualTo(new Running("a worker", now, 1));
    }

    @Test
    void whatIsNotStartedIsForgotten() {
        watch.waiting(ID, INPUT, "creating");
        watch.remember(ID, new NotStarted());

        assertThat(watch.fresh(ID)).isEmpty();
        assertThat(watch.lastRunning(ID)).isEmpty();
    }
}
