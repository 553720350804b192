package dev.slipway.testkit.external;

import dev.slipway.kernel.external.Identity;

/** The world that an adapter talks to, as a contract test needs it: it can fail on command, and it counts. */
public interface Outside {

    /** What adapters do there. */
    enum Step {
        CREATE,
        UPDATE,
        DELETE
    }

    /** Whether a call that is cut off has had its effect. */
    enum Cut {
        BEFORE_EFFECT,
        AFTER_EFFECT
    }

    /** Cut off the call that comes after so many others, whatever it is; the caller gets no answer. */
    void crashAfter(int calls, Cut cut);

    /** Return whether the crash that was asked for last has come; without that the calls were fewer. */
    default boolean hasCrashed() {
        return true;
    }

    /** Answer every call of the step with "too many calls". */
    void throttle(Step step);

    /** Answer every call of the step with "you may not". */
    void deny(Step step);

    /** End all failures. */
    void recover();

    /** Let every operation take a while from now on; false when this world cannot. */
    boolean slowDown();

    /** Return how many calls of the step have had their effect. */
    long effects(Step step);

    /** Return whether the resource is there, without asking the adapter. */
    boolean exists(Identity identity);
}
