package dev.slipway.runtime.step;

import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.temporal.api.failure.v1.Failure;
import io.temporal.common.converter.DataConverter;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Faults as Temporal carries them: the type of the failure is the fault's name, its one detail is when the failing call
 * was first tried. Causes stay behind: their texts were not written to be shown, and may hold secrets.
 */
final class StepFailures {

    private StepFailures() {}

    /** Return the failure of an attempt that another may follow. */
    static ApplicationFailure passing(FaultException e, Instant firstTried, Duration pause) {
        return withoutTrace(builder(e.fault(), e.explanation(), firstTried).setNextRetryDelay(pause));
    }

    /** Return the failure that ends the step. */
    static ApplicationFailure last(StepProgress.Failed failed, Instant firstTried) {
        return withoutTrace(
                builder(failed.fault(), failed.message(), firstTried).setNonRetryable(true));
    }

    private static ApplicationFailure.Builder builder(Fault fault, String message, Instant firstTried) {
        return ApplicationFailure.newBuilder()
                .setType(fault.name())
                .setMessage(message)
                .setDetails(firstTried.toEpochMilli())
                // Expected: the SDK logs it at DEBUG, without which an outage floods the log.
                .setCategory(ApplicationErrorCategory.BENIGN);
    }

    /** Where in our code it was noticed explains nothing to who reads the history. */
    private static ApplicationFailure withoutTrace(ApplicationFailure.Builder builder) {
        ApplicationFailure failure = builder.build();
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }

    /** Return the fault that a failure carries; what is not one of ours, such as a timeout, is UNAVAILABLE. */
    static Fault fault(Failure failure) {
        if (!failure.hasApplicationFailureInfo()) {
            return Fault.UNAVAILABLE;
        }
        String type = failure.getApplicationFailureInfo().getType();
        for (Fault fault : Fault.values()) {
            if (fault.name().equals(type)) {
                return fault;
            }
        }
        return Fault.INTERNAL;
    }

    static String message(Failure failure) {
        if (failure.hasTimeoutFailureInfo()) {
            return "the worker that did this call died or hung; the next attempt follows";
        }
        return failure.getMessage();
    }

    /** Return when the failing call was first tried, if the failure says so. */
    static Optional<Instant> firstTried(Failure failure, DataConverter converter) {
        var details = failure.getApplicationFailureInfo().getDetails();
        if (details.getPayloadsCount() == 0) {
            return Optional.empty();
        }
        Long millis = converter.fromPayload(details.getPayloads(0), Long.class, Long.class);
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }
}
