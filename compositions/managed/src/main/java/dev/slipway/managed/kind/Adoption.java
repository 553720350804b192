package dev.slipway.managed.kind;

/** Which resource that already exists under the wanted name an object may treat as its own. */
public enum Adoption {
    /** Only one that carries this owner's mark. */
    OWN_ONLY,
    /** Also one that carries no owner's mark: the user named it, or it was ours before the mark got lost. */
    UNOWNED,
    /** Any: the object only observes. */
    ANY
}
