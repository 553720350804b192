package dev.slipway.delivery.sync;

import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an operation syncs.
 *
 * @param options the Application's sync options; an object's own win
 * @param confirmed whether deletions that need a confirmation have it
 * @param namespace the namespace to make before all else, null for none
 */
public record SyncSettings(
        SyncOptions options,
        Flags flags,
        boolean confirmed,
        @Nullable KubeObject namespace) {

    /**
     * What the operation itself asks for.
     *
     * @param trial whether nothing is really written
     * @param isolated whether an object that is refused keeps only itself from being applied, where there is one step
     */
    public record Flags(boolean prune, boolean trial, boolean force, boolean skipHooks, boolean isolated) {}

    private static final String NO_PRUNE = "ignored (no prune)";

    boolean replaces(KubeObject target) {
        return options.isOn(target, "Replace");
    }

    boolean forces(KubeObject target) {
        return SyncOptions.of(target).value("Force").map("true"::equals).orElse(flags.force());
    }

    boolean validates(KubeObject target) {
        return SyncOptions.of(target)
                .value("Validate")
                .or(() -> options.value("Validate"))
                .filter("false"::equals)
                .isEmpty();
    }

    boolean appliesOnServer(KubeObject target) {
        return options.isOn(target, "ServerSideApply");
    }

    boolean skipsDryRunOf(KubeObject target) {
        return options.isOn(target, "SkipDryRunOnMissingResource");
    }

    boolean onlyOutOfSync() {
        return options.has("ApplyOutOfSyncOnly=true");
    }

    String propagation() {
        return options.value("PrunePropagationPolicy").orElse("foreground");
    }

    /** Return why a live object is not pruned. */
    Optional<String> reasonToKeep(KubeObject live) {
        if (!flags.prune()) {
            return Optional.of("ignored (requires pruning)");
        }
        String own = SyncOptions.of(live)
                .value("Prune")
                .orElse(options.value("Prune").orElse(""));
        return own.equals("false") || SyncOptions.keepsFromPruning(live) ? Optional.of(NO_PRUNE) : Optional.empty();
    }

    boolean awaitsConfirmation(KubeObject live) {
        String own = SyncOptions.of(live)
                .value("Prune")
                .orElse(options.value("Prune").orElse(""));
        return flags.prune() && !confirmed && own.equals("confirm");
    }
}
