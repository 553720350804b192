package dev.slipway.compositions.function.kro;

/** Something cannot be computed yet: what it needs is not there, or not ready. It will be, so this is no error. */
final class Pending extends RuntimeException {

    private static final long serialVersionUID = 1;

    Pending(String why) {
        super(why, null, false, false);
    }
}
