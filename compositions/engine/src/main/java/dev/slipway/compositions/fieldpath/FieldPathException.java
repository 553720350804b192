package dev.slipway.compositions.fieldpath;

/**
 * A path that cannot be read or written, with upstream's words. {@code isNotFound} tells an absent field, which optional
 * patches skip, from a path that makes no sense on the object. Callers in this module turn it into a result.
 */
public final class FieldPathException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean notFound;

    FieldPathException(String message) {
        this(message, false);
    }

    private FieldPathException(String message, boolean notFound) {
        super(message, null, false, false);
        this.notFound = notFound;
    }

    static FieldPathException notFound(String message) {
        return new FieldPathException(message, true);
    }

    FieldPathException in(String context) {
        return new FieldPathException(context + ": " + getMessage(), notFound);
    }

    public boolean isNotFound() {
        return notFound;
    }

    /** Return the message; it is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
