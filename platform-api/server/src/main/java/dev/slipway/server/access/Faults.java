package dev.slipway.server.access;

import dev.slipway.kernel.outcome.Fault;
import org.springframework.http.HttpStatus;

/** What faults are in HTTP. */
public final class Faults {

    private Faults() {}

    public static HttpStatus status(Fault fault) {
        return switch (fault) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case DENIED -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case THROTTLED, QUOTA -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
