package dev.slipway.scaffolder.rendering;

/** Ends a rendering from within; an error, so that no {@code catch} of JavaScript can stop it. */
final class LimitExceeded extends Error {

    private static final long serialVersionUID = 1L;

    LimitExceeded(String message) {
        super(message, null, false, false);
    }
}
