package dev.slipway.scaffolder.action;

import java.time.Duration;

/** What one call of an action came to. */
public sealed interface ActionResult {

    /** It is done. */
    record Done() implements ActionResult {}

    /** It is to be called again after the pause: {@code what} says what it waits for. */
    record Waiting(String what, Duration after) implements ActionResult {}

    static ActionResult done() {
        return new Done();
    }

    static ActionResult waiting(String what, Duration after) {
        return new Waiting(what, after);
    }
}
