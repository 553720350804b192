package dev.slipway.terraform.decide;

/**
 * The name of the plan of a revision, as tofu-controller gives it: {@code plan-<branch>-<10 hex digits>} for
 * {@code branch@sha1:hash} and for the older {@code branch/hash}; of any other text the first ten characters.
 */
public final class PlanId {

    private static final int DIGITS = 10;

    private PlanId() {}

    public static String of(String revision) {
        int at = revision.indexOf('@');
        if (at > 0 && at == revision.lastIndexOf('@')) {
            String digest = revision.substring(at + 1);
            return "plan-" + revision.substring(0, at) + "-" + shortened(digest.substring(digest.indexOf(':') + 1));
        }
        int slash = revision.lastIndexOf('/');
        if (at < 0 && slash > 0) {
            return "plan-" + revision.substring(0, slash) + "-" + shortened(revision.substring(slash + 1));
        }
        return "plan-" + shortened(revision);
    }

    private static String shortened(String text) {
        return text.length() <= DIGITS ? text : text.substring(0, DIGITS);
    }
}
