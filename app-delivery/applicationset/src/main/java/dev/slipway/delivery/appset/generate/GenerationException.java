package dev.slipway.delivery.appset.generate;

/** A generator that gives no parameters; the message is for the author of the set. */
public final class GenerationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public GenerationException(String message) {
        super(message, null, false, false);
    }

    /** Return the message; it is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
