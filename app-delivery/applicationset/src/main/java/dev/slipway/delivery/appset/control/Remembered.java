package dev.slipway.delivery.appset.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers that are good for a while, by question. A question that fails is asked again. */
final class Remembered<Q, A> {

    private record Known<A>(A answer, Optional<Instant> until) {}

    private final Map<Q, Known<A>> known = new ConcurrentHashMap<>();

    /** Return the answer to the question, from memory while it is good; one without an interval is good until it is forgotten. */
    A ask(Q question, Instant now, Optional<Duration> interval, Supplier<A> source) {
        Known<A> last = known.get(question);
        if (last != null && last.until().filter(until -> !now.isBefore(until)).isEmpty()) {
            return last.answer();
        }
        A answer = source.get();
        known.put(question, new Known<>(answer, interval.map(now::plus)));
        return answer;
    }

    void forget() {
        known.clear();
    }
}
