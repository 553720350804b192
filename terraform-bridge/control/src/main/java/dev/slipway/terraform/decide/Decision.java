package dev.slipway.terraform.decide;

import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.api.terraform.TerraformStatus;

/**
 * What tofu-controller would do with an object whose source is at a revision. {@code apply} is what the spec asks for;
 * whether that is granted is up to {@link Approval}, which looks at the content, too.
 */
public record Decision(boolean plan, boolean apply, boolean detectDrift) {

    private static final String AUTO = "auto";
    private static final String DISABLE = "disable";

    public static Decision of(TerraformSpec spec, TerraformStatus status, String revision) {
        String pending = pending(status);
        boolean force = Boolean.TRUE.equals(spec.force());
        return new Decision(
                force || pending.isEmpty(), force || applies(spec, pending), detectsDrift(spec, status, revision));
    }

    /** Return whether nobody needs to look at a plan. */
    public static boolean isAutomatic(TerraformSpec spec) {
        return Boolean.TRUE.equals(spec.force()) || AUTO.equals(spec.approvePlan());
    }

    /** Return whether drift is only looked for. */
    public static boolean isDriftOnly(TerraformSpec spec) {
        return DISABLE.equals(spec.approvePlan());
    }

    private static boolean applies(TerraformSpec spec, String pending) {
        String approved = text(spec.approvePlan());
        if (Boolean.TRUE.equals(spec.planOnly()) || pending.isEmpty() || approved.isEmpty()) {
            return false;
        }
        return approved.equals(AUTO) || pending.startsWith(approved);
    }

    private static boolean detectsDrift(TerraformSpec spec, TerraformStatus status, String revision) {
        if (Boolean.TRUE.equals(spec.disableDriftDetection()) || Boolean.TRUE.equals(spec.destroy())) {
            return false;
        }
        if (isDriftOnly(spec)) {
            return true;
        }
        // Also where a revision changed nothing and so was planned, and never applied.
        return !revision.isEmpty()
                && text(status.lastAttemptedRevision()).equals(revision)
                && text(status.lastPlannedRevision()).equals(revision)
                && pending(status).isEmpty();
    }

    private static String pending(TerraformStatus status) {
        return status.plan() == null ? "" : text(status.plan().pending());
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
