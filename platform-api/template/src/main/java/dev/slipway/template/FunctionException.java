package dev.slipway.template;

/** What a template function throws when it cannot do what it is asked; the template's author reads the message. */
public final class FunctionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FunctionException(String message) {
        super(message, null, false, false);
    }

    /** Return the message; it is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
