package dev.slipway.runtime.step;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How far a workflow has come, handed from one run to the next when its history grows long: components may be added,
 * never renamed or removed. Times are milliseconds since the epoch; {@code polls} counts the looks since {@code what}
 * last changed. Public only because the SDK reaches it through proxies.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StepMark(long startedAt, boolean begun, String what, long since, int polls) {

    static StepMark start() {
        return new StepMark(0, false, "", 0, 0);
    }

    StepMark startedAt(long now) {
        return startedAt == 0 ? new StepMark(now, begun, what, since, polls) : this;
    }

    /** Return the mark after a report that the step waits. */
    StepMark waiting(StepReport report, long now) {
        return begun && report.what().equals(what)
                ? new StepMark(startedAt, true, what, since, polls + 1)
                : new StepMark(startedAt, true, report.what(), now, 0);
    }
}
