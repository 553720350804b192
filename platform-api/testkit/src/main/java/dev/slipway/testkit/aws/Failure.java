package dev.slipway.testkit.aws;

/**
 * A failure to inject into calls of an action ({@code *} for every action). {@code AFTER} lets the call have its effect
 * first: the caller cannot tell that from a call that never arrived, which is what crash safety is about.
 */
public record Failure(String action, When when, What what) {

    /** Whether the call has its effect. */
    public enum When {
        BEFORE,
        AFTER
    }

    /** What the caller sees. {@code status} 0 stands for a connection that is dropped without an answer. */
    public record What(int status, String code, String message) {

        public boolean isDrop() {
            return status == 0;
        }
    }

    private static final What DROP = new What(0, "", "");

    public static Failure dropBefore(String action) {
        return new Failure(action, When.BEFORE, DROP);
    }

    public static Failure dropAfter(String action) {
        return new Failure(action, When.AFTER, DROP);
    }

    /** Answer with an error and do nothing. */
    public static Failure error(String action, int status, String code, String message) {
        return new Failure(action, When.BEFORE, new What(status, code, message));
    }

    public static Failure throttled(String action) {
        return error(action, 400, "Throttling", "Rate exceeded");
    }

    public static Failure denied(String action) {
        return error(
                action,
                403,
                "AccessDenied",
                "User: arn:aws:iam::123456789012:user/emulator is not authorized to perform: rds:" + action
                        + " on resource: *");
    }

    boolean concerns(String called) {
        return action.equals("*") || action.equals(called);
    }
}
