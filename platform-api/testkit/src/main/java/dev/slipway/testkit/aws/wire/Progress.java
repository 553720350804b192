package dev.slipway.testkit.aws.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The states that a resource passes through by itself, such as {@code creating}, {@code backing-up}, {@code available}. It
 * moves on when it is looked at and the present state has lasted long enough; the last state stays.
 */
public final class Progress {

    private final InstantSource clock;
    private final Deque<String> ahead = new ArrayDeque<>();
    private Waiting waiting = Waiting.NONE;
    private String state;
    private Runnable atEnd = () -> {};
    private int looks;
    private Instant since;

    public Progress(InstantSource clock, String state) {
        this.clock = clock;
        this.state = state;
        this.since = clock.instant();
    }

    /** Start passing through the states; {@code end} runs when the last one is reached. */
    public void through(Waiting each, List<String> states, Runnable end) {
        waiting = each;
        ahead.clear();
        ahead.addAll(states);
        atEnd = end;
        next();
    }

    /** Return the state, which may move on because somebody looked. */
    public String look() {
        looks++;
        while (!ahead.isEmpty() && isOver()) {
            next();
            looks = 1;
        }
        return state;
    }

    /** Return the state without looking. */
    public String state() {
        return state;
    }

    public boolean isMoving() {
        return !ahead.isEmpty();
    }

    private boolean isOver() {
        return looks > waiting.looks()
                && Duration.between(since, clock.instant()).compareTo(waiting.time()) >= 0;
    }

    private void next() {
        state = ahead.removeFirst();
        since = clock.instant();
        looks = 0;
        if (ahead.isEmpty()) {
            atEnd.run();
        } else if (waiting.equals(Waiting.NONE)) {
            next();
        }
    }
}
