package dev.slipway.runtime.watch;

/** Ends when closed; closing twice is harmless. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
