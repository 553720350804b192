package dev.slipway.delivery.refresh;

import dev.slipway.runtime.git.GitSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The last answer to one question. Who asks while the server is being asked waits, and takes that answer if it will do. */
final class SharedAnswer {

    /**
     * What the server said.
     *
     * @param asked when the question was put: what happened later may not be in it
     */
    record Answer(GitSnapshot snapshot, Instant asked) {}

    private final Clock clock;
    private @Nullable Answer last;

    SharedAnswer(Clock clock) {
        this.clock = clock;
    }

    /** Return an answer to a question that was put at this time or later. */
    synchronized Answer since(Instant time, Supplier<GitSnapshot> ask) {
        Answer known = last;
        if (known != null && !known.asked().isBefore(time)) {
            return known;
        }
        Instant begun = clock.instant();
        Answer answer = new Answer(ask.get(), begun);
        last = answer;
        return answer;
    }
}
