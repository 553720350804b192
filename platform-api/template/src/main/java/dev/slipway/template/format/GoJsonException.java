package dev.slipway.template.format;

/** A text that is no JSON, in the words of Go's decoder. */
public final class GoJsonException extends Exception {

    private static final long serialVersionUID = 1;

    GoJsonException(String message) {
        super(message, null, false, false);
    }

    /** Return the message; it is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
