package dev.slipway.compositions.function;

/** Something a function reports. An empty reason means the pipeline's own. */
public record FunctionResult(Severity severity, String message, String reason, Target target) {

    public static FunctionResult fatal(String message) {
        return new FunctionResult(Severity.FATAL, message, "", Target.COMPOSITE);
    }

    public static FunctionResult warning(String message) {
        return new FunctionResult(Severity.WARNING, message, "", Target.COMPOSITE);
    }

    public static FunctionResult normal(String message) {
        return new FunctionResult(Severity.NORMAL, message, "", Target.COMPOSITE);
    }

    public boolean isFatal() {
        return severity == Severity.FATAL;
    }
}
