package dev.slipway.runtime.step;

import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.external.StepBody;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.external.StepState.Running;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.metrics.Meters;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.ActivityInfo;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the body of the step and says at once, inside this process, what came of it. */
final class ExternalOperationActivitiesImpl implements ExternalOperationActivities {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalOperationActivitiesImpl.class);

    private final StepBodies bodies;
    private final StepWatch watch;
    private final Heartbeats heartbeats;
    private final Meters meters;

    ExternalOperationActivitiesImpl(StepBodies bodies, StepWatch watch, Heartbeats heartbeats, Meters meters) {
        this.bodies = bodies;
        this.watch = watch;
        this.heartbeats = heartbeats;
        this.meters = meters;
    }

    @Override
    public StepReport begin(StepCall call) {
        return call(call.toInput(), StepBody::begin);
    }

    @Override
    public StepReport poll(StepCall call) {
        return call(call.toInput(), StepBody::poll);
    }

    private StepReport call(StepInput input, BiFunction<StepBody, StepInput, StepProgress> part) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        ActivityInfo info = context.getInfo();
        try (Heartbeats.Beating heart = heartbeats.start(context)) {
            StepProgress progress = progress(input, part);
            return progress.fold(done -> done(info, input), waiting -> waiting(info, input, waiting), failed -> {
                throw finalFailure(info, input, failed);
            });
        } catch (FaultException e) {
            throw passingFailure(info, input, e);
        }
    }

    private StepProgress progress(StepInput input, BiFunction<StepBody, StepInput, StepProgress> part) {
        try {
            return part.apply(body(input), input);
        } catch (FaultException e) {
            if (e.fault().isRetryable()) {
                throw e;
            }
            return StepProgress.failed(e.fault(), e.explanation());
        } catch (RuntimeException e) {
            // Its text may hold anything, so it goes to the log and not to Temporal.
            LOG.error("Step {} of {} met an error of its own code", input.step(), input.object(), e);
            String type = e.getClass().getSimpleName();
            throw new FaultException(Fault.INTERNAL, "unexpected " + type + "; the server's log has the details", e);
        }
    }

    private StepBody body(StepInput input) {
        return bodies.find(input)
                .orElseThrow(() -> new FaultException(
                        Fault.UNAVAILABLE,
                        "no server that runs the controller of "
                                + input.object().gvk() + " has taken step " + input.step() + " yet"));
    }

    private StepReport done(ActivityInfo info, StepInput input) {
        watch.succeeded(info.getWorkflowId(), input);
        return StepReport.ofDone();
    }

    private StepReport waiting(ActivityInfo info, StepInput input, StepProgress.Waiting waiting) {
        watch.waiting(info.getWorkflowId(), input, waiting.what());
        return StepReport.of(waiting);
    }

    private ApplicationFailure finalFailure(ActivityInfo info, StepInput input, StepProgress.Failed failed) {
        count(input, failed.fault());
        watch.failed(info.getWorkflowId(), input, failed);
        return StepFailures.last(failed, firstTried(info));
    }

    private ApplicationFailure passingFailure(ActivityInfo info, StepInput input, FaultException e) {
        count(input, e.fault());
        Instant since = firstTried(info);
        watch.retrying(info.getWorkflowId(), input, new Running(e.explanation(), since, info.getAttempt()));
        Duration pause = Pauses.beforeRetry(e.fault(), info.getAttempt(), ThreadLocalRandom.current());
        return StepFailures.passing(e, since, pause);
    }

    private void count(StepInput input, Fault fault) {
        meters.stepAttemptFailed(input.object().gvk().kind(), input.step(), fault.reason());
    }

    private static Instant firstTried(ActivityInfo info) {
        return Instant.ofEpochMilli(info.getScheduledTimestamp());
    }
}
