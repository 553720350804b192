package dev.slipway.compositions.function.input;

/** An input that does not have the shape it should have; the message names the place. It becomes a fatal result. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InputException(String message) {
        super(message, null, false, false);
    }

    /** Return the message; it is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
