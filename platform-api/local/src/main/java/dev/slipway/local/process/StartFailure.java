package dev.slipway.local.process;

/** A program did not come up; the message says which, why as far as its log tells, and where the log is. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }
}
