package dev.slipway.delivery.source.download;

import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of servers that many Applications share: an answer holds for two minutes, a failure for five seconds,
 * and of those who have the same question at the same time, one asks. Thread-safe.
 */
public final class Answers<Q, A> {

    private static final Duration ANSWER_HOLDS = Duration.ofMinutes(2);
    private static final Duration FAILURE_HOLDS = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Predicate<A> usable;
    private final Map<Q, Answer<A>> answers = new ConcurrentHashMap<>();
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(16).toArray(Lock[]::new);

    private record Answer<A>(@Nullable A value, @Nullable FaultException fault, Instant until) {}

    /** @param usable whether an answer is still worth something, such as a file that may have been deleted */
    public Answers(InstantSource clock, Predicate<A> usable) {
        this.clock = clock;
        this.usable = usable;
    }

    /** Return the answer that holds, or ask; fails as the asking does. */
    public A get(Q question, Function<Q, A> asking) {
        Lock lock = locks[Math.floorMod(question.hashCode(), locks.length)];
        lock.lock();
        try {
            Answer<A> known = answers.get(question);
            Answer<A> answer = known != null && isGood(known) ? known : ask(question, asking);
            if (answer.value() == null) {
                throw answer.fault() == null ? new IllegalStateException("no answer") : answer.fault();
            }
            return answer.value();
        } finally {
            lock.unlock();
        }
    }

    /** Have the questions asked again when they come next. */
    public void forget(Predicate<Q> questions) {
        answers.keySet().removeIf(questions);
    }

    private boolean isGood(Answer<A> answer) {
        return clock.instant().isBefore(answer.until()) && (answer.value() == null || usable.test(answer.value()));
    }

    private Answer<A> ask(Q question, Function<Q, A> asking) {
        Instant now = clock.instant();
        answers.values().removeIf(old -> now.isAfter(old.until()));
        Answer<A> answer;
        try {
            answer = new Answer<>(asking.apply(question), null, now.plus(ANSWER_HOLDS));
        } catch (FaultException fault) {
            answer = new Answer<>(null, fault, now.plus(FAILURE_HOLDS));
        }
        answers.put(question, answer);
        return answer;
    }
}
