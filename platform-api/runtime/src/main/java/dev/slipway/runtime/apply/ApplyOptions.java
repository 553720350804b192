package dev.slipway.runtime.apply;

import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;
import java.util.function.Function;

/**
 * How to apply.
 *
 * @param fieldManager owns the applied fields; a constant per owner
 * @param mode whether to write or only to say what would be written
 * @param correlation what causes this, {@code <repository>@<revision>}; put on objects that are created or really
 *     changed, empty for none
 * @param objection why a live object must not be touched, such as "belongs to somebody else"; empty when it may
 * @param looksFirst whether the API server is asked by dry-run what an apply would lead to, where nothing is known of it
 */
public record ApplyOptions(
        String fieldManager,
        Mode mode,
        String correlation,
        Function<KubeObject, Optional<String>> objection,
        boolean looksFirst) {

    /** Whether the last door is open. */
    public enum Mode {
        WRITE,
        DRY_RUN
    }

    public static ApplyOptions as(String fieldManager) {
        return new ApplyOptions(fieldManager, Mode.WRITE, "", live -> Optional.empty(), true);
    }

    public ApplyOptions dryRun() {
        return new ApplyOptions(fieldManager, Mode.DRY_RUN, correlation, objection, looksFirst);
    }

    public ApplyOptions causedBy(String cause) {
        return new ApplyOptions(fieldManager, mode, cause, objection, looksFirst);
    }

    public ApplyOptions unless(Function<KubeObject, Optional<String>> reason) {
        return new ApplyOptions(fieldManager, mode, correlation, reason, looksFirst);
    }

    /** Return the same for an object that is known to change. */
    public ApplyOptions withoutLook() {
        return new ApplyOptions(fieldManager, mode, correlation, objection, false);
    }
}
