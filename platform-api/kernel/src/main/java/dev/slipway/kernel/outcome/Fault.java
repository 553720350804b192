package dev.slipway.kernel.outcome;

import java.time.Duration;

/**
 * The classes of failure. Each adapter maps its errors to one of these in one place; nothing else looks at exception
 * types or texts. A fault knows its condition reason, whether trying again can help without a change of the object, and
 * how long to wait before the next attempt.
 */
public enum Fault {
    /** What was referred to does not exist (yet). */
    NOT_FOUND("NotFound", Retry.SOON),
    /** Somebody else changed or holds it; a fresh look decides. */
    CONFLICT("Conflict", Retry.SOON),
    /** Too many calls. */
    THROTTLED("Throttled", Retry.PACED),
    /** A limit of the account or project is reached. */
    QUOTA("QuotaExceeded", Retry.SLOW),
    /** Credentials or permissions are missing. */
    DENIED("AccessDenied", Retry.SLOW),
    /** The request can never succeed as it stands. */
    INVALID("InvalidConfiguration", Retry.NEVER),
    /** The other side cannot be reached or is failing. */
    UNAVAILABLE("Unavailable", Retry.SOON),
    /** Something that should not happen. */
    INTERNAL("InternalError", Retry.PACED);

    private final String reason;
    private final Retry retry;

    Fault(String reason, Retry retry) {
        this.reason = reason;
        this.retry = retry;
    }

    /** Return the reason to write in a condition. */
    public String reason() {
        return reason;
    }

    /** Return whether another attempt may succeed although nobody changes the object. */
    public boolean isRetryable() {
        return retry != Retry.NEVER;
    }

    /** Return how long to wait before looking again; the long wait of NEVER only guards against missed changes. */
    public Duration retryAfter() {
        return retry.after;
    }

    private enum Retry {
        SOON(Duration.ofSeconds(5)),
        PACED(Duration.ofSeconds(15)),
        SLOW(Duration.ofMinutes(1)),
        NEVER(Duration.ofMinutes(10));

        private final Duration after;

        Retry(Duration after) {
            this.after = after;
        }
    }
}
