package dev.slipway.cluster.rollout;

/** How machines of an old template are replaced. */
public enum Strategy {
    /** Step by step, within limits. */
    ROLLING_UPDATE,
    /** Whenever the user deletes one. */
    ON_DELETE
}
