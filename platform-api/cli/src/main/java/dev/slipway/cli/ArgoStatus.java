package dev.slipway.cli;

import dev.slipway.kernel.outcome.FaultException;

/** The exit status of Argo CD's commands, for those that take their place. */
final class ArgoStatus {

    static final int SUCCESS = 0;
    static final int DIFFERENCE = 1;
    static final int UNREACHABLE = 11;
    static final int REFUSED = 12;
    static final int ABSENT = 13;
    static final int ERROR = 20;

    private ArgoStatus() {}

    /** A group of commands whose failures have Argo CD's exit status. */
    interface Kept {}

    static int of(Exception failure) {
        if (!(failure instanceof FaultException fault)) {
            return ERROR;
        }
        return switch (fault.fault()) {
            case UNAVAILABLE -> UNREACHABLE;
            case DENIED -> REFUSED;
            case NOT_FOUND -> ABSENT;
            case CONFLICT, THROTTLED, QUOTA, INVALID, INTERNAL -> ERROR;
        };
    }
}
