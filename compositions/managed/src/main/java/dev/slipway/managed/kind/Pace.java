package dev.slipway.managed.kind;

/** How long what is done to a resource takes. */
public enum Pace {
    /** One API call: done inside of the pass. */
    INLINE,
    /** Creating and deleting take minutes: done by a long step that the pass starts and observes. */
    LONG,
    /** As LONG, and so does changing. */
    ALWAYS_LONG;

    /** Return whether creating and deleting are long steps. */
    public boolean isLong() {
        return this != INLINE;
    }
}
