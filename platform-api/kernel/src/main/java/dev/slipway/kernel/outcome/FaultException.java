package dev.slipway.kernel.outcome;

import org.jspecify.annotations.Nullable;

/**
 * How an adapter reports an expected failure across an interface that returns something else. The message is for the
 * user: what happened and what to do, without secrets. Caught by the phase runner and the workflow activities.
 */
public final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String reference;

    public FaultException(Fault fault, String message, @Nullable Throwable cause) {
        this(fault, message, cause, "");
    }

    /** A failure that the other side knows under a reference of its own, such as a request id; empty if it has none. */
    public FaultException(Fault fault, String message, @Nullable Throwable cause, String reference) {
        super(message, cause);
        this.fault = fault;
        this.reference = reference;
    }

    public FaultException(Fault fault, String message) {
        this(fault, message, null);
    }

    public Fault fault() {
        return fault;
    }

    /** Return what to name when asking the other side's support about it; it differs from call to call. */
    public String reference() {
        return reference;
    }

    /** Return the message, which is never null here. */
    public String explanation() {
        String message = getMessage();
        return message == null ? fault.reason() : message;
    }
}
