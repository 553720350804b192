package dev.slipway.terraform.work;

import dev.slipway.api.terraform.InventoryEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found; holds no secrets.
 *
 * @param purpose {@code apply}, {@code destroy} or {@code drift}
 * @param inputs digest of everything that the plan was made from
 * @param contentHash what an approval is bound to
 * @param summary how much the plan does, in one line
 * @param outputs names of the outputs after the apply
 * @param inventory the resources after the apply, if they are asked for
 * @param failure what went wrong, null if nothing did
 */
public record RunRecord(
        long number,
        String purpose,
        String revision,
        String inputs,
        String contentHash,
        boolean hasChanges,
        String summary,
        List<String> outputs,
        List<InventoryEntry> inventory,
        @Nullable Failure failure) {

    /**
     * What went wrong.
     *
     * @param reason tofu-controller's
     * @param lock the lock that was in the way, empty if there was none
     * @param replan whether nothing is wrong but that the plan is no longer what would happen
     */
    public record Failure(String reason, String message, String lock, boolean replan) {}

    static RunRecord begun(long number, String purpose, String revision) {
        return new RunRecord(number, purpose, revision, "", "", false, "", List.of(), List.of(), null);
    }

    RunRecord planned(String digest, String hash, boolean changes, String text) {
        return new RunRecord(number, purpose, revision, digest, hash, changes, text, outputs, inventory, null);
    }

    RunRecord applied(List<String> names, List<InventoryEntry> resources) {
        return new RunRecord(
                number, purpose, revision, inputs, contentHash, hasChanges, summary, names, resources, null);
    }

    RunRecord failed(Failure what) {
        return new RunRecord(
                number, purpose, revision, inputs, contentHash, hasChanges, summary, outputs, inventory, what);
    }
}
