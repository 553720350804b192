package dev.slipway.terraform.control;

import dev.slipway.api.terraform.RunStatus;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.terraform.decide.Decision;
import dev.slipway.terraform.input.Keys;
import dev.slipway.terraform.work.Workplace;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a look at an object starts from.
 *
 * @param revision of the source, now
 * @param poll how often to look for another
 */
record Seen(KubeObject object, TerraformSpec spec, String revision, Duration poll, Instant now) {

    static final String APPLY = "apply";
    static final String DESTROY = "destroy";
    static final String DRIFT = "drift";

    /** Return what a run that begins now is for. */
    String goal() {
        if (object.isDeleting() || Boolean.TRUE.equals(spec.destroy())) {
            return DESTROY;
        }
        return Decision.isDriftOnly(spec) ? DRIFT : APPLY;
    }

    /** Return whether a run was made from something else than what there is now, or somebody asks for another. */
    boolean outdates(RunStatus run) {
        return !revision.equals(run.revision())
                || !Workplace.specDigest(object).equals(run.inputs())
                || object.isDeleting() && !isDestroying(run)
                || isAskedFor(object);
    }

    /** Return whether somebody asks for a look that has not begun yet. */
    static boolean isAskedFor(KubeObject object) {
        return object.annotation(Keys.REQUESTED_AT)
                .filter(at -> object.text("status", "lastHandledReconcileAt")
                        .filter(at::equals)
                        .isEmpty())
                .isPresent();
    }

    static boolean isDestroying(RunStatus run) {
        return DESTROY.equals(run.purpose());
    }

    static long number(RunStatus run) {
        return run.number() == null ? 0 : run.number();
    }

    static long failures(RunStatus run) {
        return run.failures() == null ? 0 : run.failures();
    }

    static Instant since(RunStatus run) {
        return run.since() == null ? Instant.EPOCH : Instant.parse(run.since());
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
