package dev.slipway.secrets.store;

/** Whether a store can be used, and why not; the message is empty when there is nothing to say. */
public record StoreHealth(State state, String message) {

    /** What is known. */
    public enum State {
        READY,
        /** It depends on who asks. */
        UNKNOWN,
        FAILED
    }

    public static StoreHealth ready() {
        return new StoreHealth(State.READY, "");
    }

    public static StoreHealth unknown(String why) {
        return new StoreHealth(State.UNKNOWN, why);
    }

    public static StoreHealth failed(String why) {
        return new StoreHealth(State.FAILED, why);
    }
}
