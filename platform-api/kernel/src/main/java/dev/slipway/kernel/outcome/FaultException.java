package dev.slipway.kernel.outcome;

import org.jspecify.annotations.Nullable;

/**
 * How an adapter reports an expected failure across an interface that returns something else. The message is for the
 * user: what happened and what to do, without secrets. Caught by the phase runner and the workflow activities.
 */
public final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public FaultException(Fault fault, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public FaultException(Fault fault, String message) {
        this(fault, message, null);
    }

    public Fault fault() {
        return fault;
    }

    /** Return the message, which is never null here. */
    public String explanation() {
        String message = getMessage();
        return message == null ? fault.reason() : message;
    }
}
