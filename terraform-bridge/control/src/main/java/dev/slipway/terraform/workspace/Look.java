package dev.slipway.terraform.workspace;

import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.workspace.WorkspaceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the last look at a configuration found.
 *
 * @param asked checksum of what was looked for
 * @param fault why it found nothing, null if it did
 */
record Look(
        String asked,
        Instant at,
        boolean exists,
        boolean differs,
        Map<String, WorkspaceState.Output> outputs,
        @Nullable FaultException fault) {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration FAILED = Duration.ofSeconds(10);

    static Look failed(String asked, Instant at, FaultException fault) {
        return new Look(asked, at, false, false, Map.of(), fault);
    }

    boolean isFresh(Instant now) {
        return now.isBefore(at.plus(fault == null ? FRESH : FAILED));
    }

    /** Return it as an answer; what is wrong is thrown, and never as a conflict, which would mean that it is another's. */
    Observation<WorkspaceState> told(boolean fresh) {
        if (fault != null) {
            Fault kind = fault.fault() == Fault.CONFLICT ? Fault.UNAVAILABLE : fault.fault();
            throw new FaultException(kind, fault.explanation(), fault);
        }
        if (!exists) {
            return new Observation.Absent<>();
        }
        Drift drift = differs
                ? new Drift(List.of(new Drift.Field("configuration", "applied", "other than planned")))
                : Drift.none();
        return new Observation.Present<>(new WorkspaceState(asked, outputs, fresh), drift);
    }
}
