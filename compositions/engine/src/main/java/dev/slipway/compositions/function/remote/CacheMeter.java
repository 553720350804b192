package dev.slipway.compositions.function.remote;

/** Is told what the cache of functions' answers does. Must be quick and must not throw. */
@FunctionalInterface
public interface CacheMeter {

    /** A meter that is not interested. */
    CacheMeter NONE = (event, function, bytes) -> {};

    /** What happens to an answer. */
    enum Event {
        HIT,
        MISS,
        WRITE,
        DELETE
    }

    /** Something happened to an answer of that function; bytes are those written or deleted. */
    void happened(Event event, String function, long bytes);
}
