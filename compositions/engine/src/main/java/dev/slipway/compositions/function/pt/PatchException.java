package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.fieldpath.FieldPathException;

/** A patch, transform or check that failed, with upstream's words. */
final class PatchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean notFound;

    PatchException(String message) {
        this(message, false);
    }

    private PatchException(String message, boolean notFound) {
        super(message, null, false, false);
        this.notFound = notFound;
    }

    static PatchException of(FieldPathException problem) {
        return new PatchException(problem.getMessage(), problem.isNotFound());
    }

    PatchException in(String context) {
        return new PatchException(context + ": " + getMessage(), notFound);
    }

    boolean isNotFound() {
        return notFound;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
