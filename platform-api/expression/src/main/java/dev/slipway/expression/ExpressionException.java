package dev.slipway.expression;

/** An expression that is wrong, or that could not be evaluated over what it was given; the message is for its author. */
public final class ExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What could not be done. */
    public enum Stage {
        PARSE,
        CHECK,
        EVALUATE
    }

    private final Stage stage;
    private final boolean absence;

    ExpressionException(Stage stage, String message) {
        this(stage, message, false);
    }

    ExpressionException(Stage stage, String message, boolean absence) {
        super(message, null, false, false);
        this.stage = stage;
        this.absence = absence;
    }

    /** Return whether the evaluation failed because a field, key or element is not there. */
    public boolean isAbsence() {
        return absence;
    }

    public Stage stage() {
        return stage;
    }

    /** Return the message; it is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
