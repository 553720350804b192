package dev.slipway.managed.kind;

/** How long creating and deleting a resource take. */
public enum Pace {
    /** One API call: done inside of the pass. */
    INLINE,
    /** Minutes: done by a long step that the pass starts and observes. */
    LONG
}
