package dev.slipway.delivery.sync;

import dev.slipway.kernel.object.KubeObject;

/**
 * One step of a sync.
 *
 * @param object what to apply, or the live object to prune
 * @param livesIn the namespace it counts for: its own, else the destination's
 */
public record SyncTask(SyncPhase phase, int wave, KubeObject object, Action action, String livesIn) {

    /** What is done with the object. */
    public enum Action {
        APPLY,
        HOOK,
        PRUNE
    }

    public boolean isPrune() {
        return action == Action.PRUNE;
    }

    SyncTask in(SyncPhase otherPhase, int otherWave) {
        return new SyncTask(otherPhase, otherWave, object, action, livesIn);
    }

    SyncTask inWave(int otherWave) {
        return in(phase, otherWave);
    }

    /** Return whether both belong to the same step of the sync. */
    public boolean sameStep(SyncTask other) {
        return phase == other.phase && wave == other.wave;
    }
}
