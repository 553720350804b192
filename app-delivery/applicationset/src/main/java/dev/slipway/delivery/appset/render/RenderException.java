package dev.slipway.delivery.appset.render;

/** A template or a patch that cannot be rendered; the message is for the author of the set. */
public final class RenderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RenderException(String message) {
        super(message, null, false, false);
    }

    /** Return the message; it is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
