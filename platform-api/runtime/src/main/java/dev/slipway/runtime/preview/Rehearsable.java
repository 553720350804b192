package dev.slipway.runtime.preview;

/** A feature whose controllers take part in plans. */
@FunctionalInterface
public interface Rehearsable {

    /** Register the same controllers as for the live cluster, made over what the rehearsal gives. */
    void join(Rehearsal rehearsal);
}
