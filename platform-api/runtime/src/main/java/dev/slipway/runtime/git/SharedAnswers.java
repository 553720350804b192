package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a Git server said last, for many who want to know the same. Who asks while it is being asked waits, and takes that
 * answer if it will do. An answer counts from when the question was put: what was pushed later may not be in it, so whoever
 * wants to know better than that asks anew. A failure takes nothing away from an answer that is young enough. Thread-safe.
 *
 * @param <Q> a question: everything that the answer depends on
 */
public final class SharedAnswers<Q, A> {

    /** How long everybody is told of a failure at most: a server that is away keeps one waiting, not everybody in turn. */
    private static final Duration FAILED = Duration.ofSeconds(5);

    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MANY = 1000;

    /**
     * What the server said.
     *
     * @param asked when the question was put
     */
    public record Answer<A>(A value, Instant asked) {}

    private record Failure(FaultException fault, Instant ended) {}

    private static final class Last<A> {
        private final ReentrantLock asking = new ReentrantLock();
        private volatile Instant used = Instant.MAX;
        private @Nullable Answer<A> answer;
        private @Nullable Failure failure;
    }

    private final InstantSource clock;
    private final Map<Q, Last<A>> answers = new ConcurrentHashMap<>();

    public SharedAnswers(InstantSource clock) {
        this.clock = clock;
    }

    /** Return an answer to a question that was put at this time or later. That it failed for somebody else is no answer. */
    public Answer<A> since(Q question, Instant time, Supplier<A> ask) {
        return answer(question, time, Duration.ZERO, ask);
    }

    /**
     * Return an answer to a question that was put no longer ago than that; for {@link Duration#ZERO}, from now on. A failure
     * that is as young is the answer, too, for a few seconds.
     */
    public A within(Q question, Duration age, Supplier<A> ask) {
        Duration failed = age.compareTo(FAILED) < 0 ? age : FAILED;
        return answer(question, clock.instant().minus(age), failed, ask).value();
    }

    private Answer<A> answer(Q question, Instant since, Duration failed, Supplier<A> ask) {
        forgetOld();
        Last<A> last = answers.computeIfAbsent(question, none -> new Last<>());
        last.asking.lock();
        try {
            last.used = clock.instant();
            if (last.answer != null && !last.answer.asked().isBefore(since)) {
                return last.answer;
            }
            if (last.failure != null && last.used.isBefore(last.failure.ended().plus(failed))) {
                throw last.failure.fault();
            }
            return asked(last, ask);
        } finally {
            last.asking.unlock();
        }
    }

    private Answer<A> asked(Last<A> last, Supplier<A> ask) {
        Instant begun = clock.instant();
        last.failure = null;
        try {
            Answer<A> answer = new Answer<>(ask.get(), begun);
            last.answer = answer;
            return answer;
        } catch (FaultException fault) {
            last.failure = new Failure(fault, clock.instant());
            throw fault;
        }
    }

    /** Forget the answers to all other questions. */
    public void retain(Collection<Q> questions) {
        answers.keySet().retainAll(questions);
    }

    private void forgetOld() {
        if (answers.size() > MANY) {
            Instant old = clock.instant().minus(FORGOTTEN);
            answers.values().removeIf(last -> !last.asking.isLocked() && last.used.isBefore(old));
        }
    }
}
