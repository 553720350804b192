package dev.slipway.server.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.external.StepBody;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.external.StepState.Failed;
import dev.slipway.kernel.external.StepState.NotStarted;
import dev.slipway.kernel.external.StepState.Running;
import dev.slipway.kernel.external.StepState.Succeeded;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.step.StepWorker;
import dev.slipway.runtime.step.TemporalLongSteps;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmbeddedTemporalTest {

    private static final Gvk THING = Gvk.of("example.org/v1", "Thing");
    private static final Instant READY_AT = Instant.now().plusMillis(700);

    /** Ready a moment after this test began; refuses what is named {@code bad}. */
    private static final class Moment implements StepBody {
        @Override
        public StepProgress begin(StepInput input) {
            return input.uid().equals("bad") ? StepProgress.failed(Fault.INVALID, "bad name") : poll(input);
        }

        @Override
        public StepProgress poll(StepInput input) {
            return Instant.now().isAfter(READY_AT)
                    ? StepProgress.done()
                    : StepProgress.waiting("becoming ready", Duration.ofMillis(100));
        }
    }

    @Test
    void doesStepsInRealTimeAndForgetsThemWithTheProcess() {
        StepBodies bodies = new StepBodies();
        bodies.register(THING, "create", new Moment());
        try (EmbeddedTemporal temporal = EmbeddedTemporal.start()) {
            TemporalLongSteps steps = steps(temporal, bodies);
            try (StepWorker worker = steps.startWorker()) {
                assertThat(steps.start(id("good"), input("good"))).isInstanceOf(Running.class);
                steps.start(id("bad"), input("bad"));
                IntStream.range(0, 100).forEach(i -> steps.start(id("many" + i), input("many" + i)));

                await().until(() -> steps(temporal, bodies).observe(id("good")) instanceof Succeeded);
                await().until(() -> steps(temporal, bodies).observe(id("bad")) instanceof Failed);
                await().until(() ->
                        IntStream.range(0, 100).allMatch(i -> steps.observe(id("many" + i)) instanceof Succeeded));
                assertThat(Instant.now()).isAfter(READY_AT);
                assertThat(worker.isTakingSteps()).isTrue();
            }
        }
        try (EmbeddedTemporal temporal = EmbeddedTemporal.start()) {
            assertThat(steps(temporal, bodies).observe(id("good"))).isInstanceOf(NotStarted.class);
        }
    }

    private static TemporalLongSteps steps(EmbeddedTemporal temporal, StepBodies bodies) {
        return new TemporalLongSteps(temporal.connection(), bodies, new Meters(new SimpleMeterRegistry()));
    }

    private static StepId id(String uid) {
        return new StepId("Thing", uid, "create", 1);
    }

    private static StepInput input(String uid) {
        return new StepInput("create", new Ref(THING, "", uid), uid, "");
    }
}
