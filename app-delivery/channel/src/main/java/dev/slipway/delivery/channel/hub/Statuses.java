package dev.slipway.delivery.channel.hub;

import dev.slipway.kernel.outcome.FaultException;
import io.grpc.Status;

/** Says faults in the words of the protocol. */
final class Statuses {

    private Statuses() {}

    static Status of(FaultException fault) {
        Status status =
                switch (fault.fault()) {
                    case NOT_FOUND -> Status.NOT_FOUND;
                    case DENIED -> Status.PERMISSION_DENIED;
                    case INVALID -> Status.INVALID_ARGUMENT;
                    case THROTTLED, QUOTA -> Status.RESOURCE_EXHAUSTED;
                    case CONFLICT, UNAVAILABLE -> Status.UNAVAILABLE;
                    case INTERNAL -> Status.INTERNAL;
                };
        return status.withDescription(fault.explanation());
    }
}
