package dev.slipway.template;

/**
 * A template that cannot be parsed or executed. The message is Go's, complete with name, line and column, so that it can
 * be shown to the template's author as it is.
 */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean limit;

    private TemplateException(String message, boolean limit) {
        super(message, null, false, false);
        this.limit = limit;
    }

    public static TemplateException of(String message) {
        return new TemplateException(message, false);
    }

    /** Return the error of a template that wants more than its limits allow. */
    public static TemplateException limit(String message) {
        return new TemplateException(message, true);
    }

    /** Return whether the template is refused for what it costs, not for what it says. */
    public boolean isLimit() {
        return limit;
    }

    /** Return the message; it is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
