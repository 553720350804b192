package dev.slipway.delivery.sync;

import dev.slipway.kernel.object.Ref;

/**
 * What became of one task of a sync so far; all results together are the memory of an operation between its passes.
 *
 * @param status Synced, SyncFailed, Pruned or PruneSkipped; empty while nothing is known
 * @param hookType the phase that a hook runs in, empty for other objects
 * @param phase how far the task is, empty when it was refused before it began
 */
public record TaskResult(Ref ref, SyncPhase syncPhase, String status, String hookType, String phase, String message) {

    public static final String SYNCED = "Synced";
    public static final String SYNC_FAILED = "SyncFailed";
    public static final String PRUNED = "Pruned";
    public static final String PRUNE_SKIPPED = "PruneSkipped";

    /** Phases of a task, and of the whole operation. */
    public static final String RUNNING = "Running";

    public static final String SUCCEEDED = "Succeeded";
    public static final String FAILED = "Failed";
    public static final String ERROR = "Error";

    /** What tells the tasks of an operation apart; an object may be a hook in several phases. */
    record Key(String group, String kind, String namespace, String name, SyncPhase phase) {}

    Key key() {
        return key(ref, syncPhase);
    }

    static Key key(Ref ref, SyncPhase phase) {
        return new Key(ref.gvk().group(), ref.gvk().kind(), ref.namespace(), ref.name(), phase);
    }
}
