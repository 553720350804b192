package dev.slipway.delivery.notification.expr;

/** An expression that does not parse, or that cannot be evaluated; the message says where and why. */
public final class ExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean absent;

    private ExpressionException(String message, boolean absent) {
        super(message);
        this.absent = absent;
    }

    static ExpressionException of(String message) {
        return new ExpressionException(message, false);
    }

    /** Return the failure to read a field of something that is not there. */
    static ExpressionException absent(String field) {
        return new ExpressionException("cannot fetch " + field + " from <nil>", true);
    }

    /** Return whether something was read of an object that is not there yet, which is no mistake of the expression. */
    public boolean isAbsent() {
        return absent;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
