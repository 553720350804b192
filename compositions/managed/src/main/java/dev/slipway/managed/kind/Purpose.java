package dev.slipway.managed.kind;

/** What the desired state is computed for. */
public enum Purpose {
    /** To compare: nothing is generated, {@code initProvider} does not count. */
    OBSERVE,
    /** To create: {@code initProvider} fills gaps, missing passwords are generated and stored first. */
    CREATE,
    /** To update: missing passwords are generated and stored first, {@code initProvider} does not count. */
    UPDATE
}
