package dev.slipway.compositions.function.gotemplating;

/** What was rendered cannot be taken; the message is the fatal result's. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message, null, false, false);
    }

    /** Return the message; it is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
